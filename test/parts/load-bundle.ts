// Loads a bundle as Lambda does and says what its handler is. Run as a process of its own.
const { handler } = await import(process.argv[2] ?? '');
process.stdout.write(`handler: ${typeof handler}\n`);
