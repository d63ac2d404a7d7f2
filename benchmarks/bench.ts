// npm run bench -- NAME: one measurement; cold-start where no name is given.
const [name = 'cold-start', ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.ts`);
