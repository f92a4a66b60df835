import { describe, expect, test } from 'vitest';
import { finding } from '../../test/finding.ts';
import type { Finding } from './finding.ts';
import { compareRuns, rememberRun } from './since.ts';

const SEOUL = { name: 'ap-northeast-2', state: 'checked' } as const;
const VIRGINIA = { name: 'us-east-1', state: 'checked' } as const;

const run = (
  findings: readonly Finding[],
  regions = [SEOUL, VIRGINIA] as Parameters<typeof rememberRun>[1],
) => rememberRun('2026-11-20T00:00:00Z', regions, findings);

const failing = finding({ resource: 'orders' });
const passing = finding({ resource: 'orders', status: 'pass' });
const elsewhere = finding({ resource: 'mail', status: 'pass' });
const unreadHere = finding({ resource: '*', status: 'unknown' });
const unreadOther = finding({ resource: 'closed', status: 'unknown' });
const unreadEverywhere = finding({ resource: '*', region: 'global', status: 'unknown' });
const unreadInSeoul = finding({ resource: '*', region: 'ap-northeast-2', status: 'unknown' });

describe('since last time', () => {
  test.for<[string, readonly Finding[], readonly Finding[], boolean]>([
    ['passed then, fails now', [passing], [failing], true],
    ['did not exist then', [elsewhere], [failing, elsewhere], true],
    ['failed then too', [failing], [failing], false],
    ['could not be read then', [unreadHere], [failing], false],
    ['could not be listed anywhere then', [unreadEverywhere], [failing], false],
    ['it could not be read itself then', [{ ...failing, status: 'unknown' }], [failing], false],
    ['another resource there could not be read then', [passing, unreadOther], [failing, unreadOther], true],
    ['another region could not be read then', [passing, unreadInSeoul], [failing], true],
    ['its control was not judged then', [finding({ control: 'another' })], [failing], false],
  ])('%s: new? %s', ([, before, now, isNew]) => {
    const { appeared } = compareRuns(run(now), run(before));
    expect(appeared).toEqual(isNew ? [failing.id] : []);
    // The same rule backwards: what is new one way is gone the other way.
    expect(compareRuns(run(before), run(now)).gone).toEqual(appeared);
  });

  test('its region was left out then', () => {
    const excluded = [SEOUL, { name: 'us-east-1', state: 'excluded' }] as const;
    expect(compareRuns(run([failing]), run([passing], excluded)).appeared).toEqual([]);
  });
});
