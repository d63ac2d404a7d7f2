import { fileURLToPath } from 'node:url';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** CommonJS packages inside an ES module bundle call `require`. */
const REQUIRE_BANNER =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

// The entry that cheerio has for browsers: without undici and the encoding tables behind loadBuffer and fromURL, which
// we do not use. It halves the poll function's bundle.
const CHEERIO = fileURLToPath(new URL('../node_modules/cheerio/dist/browser/index.js', import.meta.url));

const PDF_READER = 'unpdf';

/**
 * How each function is bundled. The AWS SDK is bundled too: only what is used of it, in the version that was tested;
 * docs/cold-start.md has the measurement.
 */
export const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  sourceMap: false,
  mainFields: ['module', 'main'],
  // The PDF reader is half as large as all the rest, and loaded only when a PDF comes: it lies beside the bundle.
  externalModules: [PDF_READER],
  banner: REQUIRE_BANNER,
  esbuildArgs: { '--alias:cheerio': CHEERIO },
};

/** @param withPdfReader whether the function reads documents */
export function bundling(withPdfReader: boolean): BundlingOptions {
  return {
    ...BUNDLING,
    commandHooks: {
      beforeInstall: () => [],
      beforeBundling: () => [],
      afterBundling: (project, bundle) => [
        // By the Node that the project pins: the machine's own may not run TypeScript.
        `"${project}/node_modules/.bin/node" "${project}/scripts/pack-watchlist.ts" "${bundle}/watchlist"`,
        ...(withPdfReader ? copyPdfReader(`${project}/node_modules`, `${bundle}/node_modules`) : []),
      ],
    },
  };
}

/** Its package needs no other. */
function copyPdfReader(from: string, to: string): string[] {
  return [
    `mkdir -p "${to}/${PDF_READER}/dist"`,
    `cp "${from}/${PDF_READER}/package.json" "${to}/${PDF_READER}/"`,
    `cp "${from}/${PDF_READER}"/dist/*.mjs "${to}/${PDF_READER}/dist/"`,
  ];
}
