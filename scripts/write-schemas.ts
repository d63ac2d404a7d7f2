// npm run schemas: writes the JSON Schemas with which editors check the watchlist's YAML.
import { writeFile } from 'node:fs/promises';
import { watchlistJsonSchemas } from '../src/watchlist/json-schema.ts';

for (const [part, schema] of Object.entries(watchlistJsonSchemas())) {
  const path = `watchlist/schema/${part}.schema.json`;
  await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(path);
}
