import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Needs nothing but the repository: part of `npm run check`. */
const UNIT = [
  'src/**/*.test.ts',
  'tools/**/*.test.ts',
  'sample/**/*.test.ts',
  'test/{access,architecture}/**/*.test.ts',
];
/** Needs the built program, the test server or a browser. */
const WHOLE = ['test/{contract,servers,drills,cli,package,e2e}/**/*.test.ts', 'src/**/*.browser.test.ts'];

/** Much of a test's time is waiting: for AWS's patience, a browser, a program. vitest's own choice is one core fewer. */
const WORKERS = Math.min(4, availableParallelism() + 1);

/** What takes longest, first: begun last, it would run alone. */
const LONGEST = [
  'contract/actions/laws',
  'contract/throttled',
  'contract/collectors',
  'drills/scenarios',
  'reports/activity/html.browser',
  'cli/harden',
  'drills/sample-account',
  'contract/change/crash',
  'drills/drill',
  'contract/checkup',
].map((path) => `/${path}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst, shuffle: { tests: true, files: false } },
    projects: [
      // Pure tests share their imports: a third of the time.
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: UNIT,
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 20_000,
        },
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
