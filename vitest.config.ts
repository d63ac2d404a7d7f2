import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Commands run in processes of their own; a machine that does more besides is slow at that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The embedded parts are processes of their own weight; two cores run two files at a time.
    maxWorkers: 2,
    // Nothing is mocked, and loading all modules anew for each file takes longer than a third of the tests.
    isolate: false,
    unstubEnvs: true,
    // CommonJS packages look to tests as they look to Node.
    deps: { interopDefault: false },
  },
});
