import { expect, test } from 'vitest';
import { finding } from '../../test/finding.ts';
import { inventory } from '../../test/inventory.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { sameInBoth } from '../kernel/text.ts';
import { assembleCheckup } from '../posture/assemble.ts';
import type { Severity } from '../posture/control.ts';
import type { Finding } from '../posture/finding.ts';
import { exitCodeOf } from './exit-code.ts';

const FAILS = finding({ severity: 'high' });
const UNKNOWN = finding({ resource: '*', severity: 'critical', status: 'unknown' });
const PASSES = finding({ resource: 'closed', severity: 'critical', status: 'pass' });
const ACCEPTED = { [FAILS.id]: { reason: 'r', until: '2026-12-31' } };
const EXPIRED = { kind: 'expired-token', code: 'ExpiredToken', message: '' } as const;
const ABORTED = { kind: 'aborted', code: 'Aborted', message: '' } as const;
const PROBLEM = new PersonError({ code: 'DiskFull', text: sameInBoth(''), exitCode: EXIT.usage });

test.for<
  [
    string,
    readonly Finding[],
    Severity | undefined,
    number,
    { accepted?: typeof ACCEPTED; stopped?: typeof EXPIRED | typeof ABORTED; problems?: PersonError[] }?,
  ]
>([
  ['nothing', [PASSES], 'low', 0],
  ['a failure that nobody asked to fail on', [FAILS], undefined, 0],
  ['a failure at the threshold', [FAILS], 'high', 1],
  ['one below it', [FAILS], 'critical', 0],
  ['one that is accepted', [FAILS], 'low', 0, { accepted: ACCEPTED }],
  ['something unknown', [PASSES, UNKNOWN], undefined, 3],
  ['something unknown is no failure', [UNKNOWN], 'low', 3],
  ['a failure and something unknown', [FAILS, UNKNOWN], 'low', 1],
  ['stopped by the person', [FAILS, UNKNOWN], undefined, 3, { stopped: ABORTED }],
  [
    'an expired sign-in before everything',
    [FAILS, UNKNOWN],
    'low',
    4,
    { stopped: EXPIRED, problems: [PROBLEM] },
  ],
  ['a report that could not be written', [FAILS], 'low', 2, { problems: [PROBLEM] }],
])('%s', ([, findings, failOn, code, { accepted = {}, stopped, problems = [] } = {}]) => {
  const checkup = assembleCheckup({ inventory: inventory(), findings, accepted, since: null });
  expect(exitCodeOf({ checkup, stopped, problems }, failOn)).toBe(code);
});

test('the regions could not be learnt: some may never have been looked at', () => {
  const regionsFrom = { state: 'denied', action: 'account:ListRegions' } as const;
  const checkup = assembleCheckup({
    inventory: inventory({ regionsFrom }),
    findings: [PASSES],
    accepted: {},
    since: null,
  });
  expect(exitCodeOf({ checkup, stopped: undefined, problems: [] })).toBe(EXIT.incomplete);
});

test('a failure of which there may be more, unseen', () => {
  const gap = { action: 'ec2:DescribeNetworkInterfaces', region: 'us-east-1', reason: 'denied' } as const;
  const findings = [{ ...FAILS, missing: [gap] }];
  const checkup = assembleCheckup({ inventory: inventory(), findings, accepted: {}, since: null });
  expect(exitCodeOf({ checkup, stopped: undefined, problems: [] })).toBe(EXIT.incomplete);
});
