import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**'],
    setupFiles: ['tests/support/fix-seed.ts'],
    // Unit tests are Node programs: the site is tested in a browser, by Playwright.
    environment: 'node',
    // One core is left idle unless this says otherwise: of two, half.
    maxWorkers: '100%',
    // A guard against hanging, not a claim about speed: property tests take as long as they need.
    testTimeout: 60_000,
  },
});
