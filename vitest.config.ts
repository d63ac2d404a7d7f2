import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // The embedded parts are processes of their own weight; two cores run two files at a time.
    maxWorkers: 2,
    // CommonJS packages look to tests as they look to Node.
    deps: { interopDefault: false },
  },
});
