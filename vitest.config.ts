import { defineConfig } from 'vitest/config';

/** Needs nothing but the repository: part of `npm run check`. */
const UNIT = [
  'src/**/*.test.ts',
  'tools/**/*.test.ts',
  'sample/**/*.test.ts',
  'test/{access,architecture}/**/*.test.ts',
];
/** Needs the built program, the test server or a browser. */
const WHOLE = ['test/{contract,servers,drills,cli,package,e2e}/**/*.test.ts', 'src/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    sequence: { shuffle: { tests: true, files: false } },
    projects: [
      // Pure tests share their imports: a third of the time.
      {
        extends: true,
        test: { name: 'unit', isolate: false, include: UNIT, exclude: ['**/*.browser.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: WHOLE,
          globalSetup: ['test/servers/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
