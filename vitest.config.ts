import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/seed.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 30_000,
    // One test waits for most of its minutes: on two cores a second worker does the rest meanwhile.
    maxWorkers: 2,
  },
});
