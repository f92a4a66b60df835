import { expect, test } from 'vitest';
import { known, type Reading } from '../../kernel/reading.ts';
import { confirmPaths, type Simulate } from './confirm.ts';
import type { Confirmation, EscalationPaths, Evidence } from './path.ts';

const DEV = 'arn:aws:iam::111122223333:user/dev';
const ROLE = 'arn:aws:iam::111122223333:role/admin';

function granted(action: string, on: string): Evidence {
  return { kind: 'granted', action, on, certainty: 'certain', deciding: [], unknownKeys: [] };
}

function found(...evidence: readonly Evidence[]): EscalationPaths {
  const hop = {
    action: 'x',
    technique: 't',
    from: DEV,
    to: 'admin',
    upon: ROLE,
    evidence,
    certainty: 'certain',
  } as const;
  return {
    paths: [{ id: 'p', from: DEV, to: 'admin', hops: [hop], certainty: 'certain' }],
    admins: [],
    unclearAdmins: [],
    incomplete: [],
    unreadKinds: [],
  };
}

type Says = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** Says the same of every action. */
function saying(decision: Says, missing: readonly string[] = []): Simulate {
  return ({ actions }) => Promise.resolve(known(actions.map((action) => ({ action, decision, missing }))));
}

async function confirmation(paths: EscalationPaths, simulate: Simulate): Promise<Confirmation | undefined> {
  return (await confirmPaths(paths, simulate)).paths[0]?.confirmation;
}

const PASS = found(granted('iam:PassRole', ROLE), granted('ec2:RunInstances', '*'));
const ASSUME = found(granted('sts:AssumeRole', ROLE));

test.for<[string, EscalationPaths, Simulate, Confirmation['state']]>([
  ['every call is allowed', PASS, saying('allowed'), 'confirmed'],
  ['a deny stops it', PASS, saying('explicitDeny'), 'contradicted'],
  ['nothing allows it', PASS, saying('implicitDeny'), 'contradicted'],
  ['a condition could not be judged', PASS, saying('implicitDeny', ['iam:PassedToService']), 'unsettled'],
  ["a role's trust may name the caller itself", ASSUME, saying('implicitDeny'), 'unsettled'],
  ['a deny on taking the role stops it', ASSUME, saying('explicitDeny'), 'contradicted'],
  ['there is no call to ask about', found(), saying('allowed'), 'unsettled'],
])('%s: %s', async ([, paths, simulate, state]) => {
  expect((await confirmation(paths, simulate))?.state).toBe(state);
});

test('what the simulator was not allowed to say is no confirmation', async () => {
  const denied: Reading<never> = { state: 'denied', action: 'iam:SimulatePrincipalPolicy' };
  expect(await confirmation(PASS, () => Promise.resolve(denied))).toEqual({
    state: 'not-asked',
    why: denied,
  });
});

test('the same question is asked once, however many paths it is in', async () => {
  let asked = 0;
  const { paths } = PASS;
  const twice = { ...PASS, paths: [...paths, ...paths] };
  await confirmPaths(twice, (question) => {
    asked += 1;
    return saying('allowed')(question);
  });
  expect(asked).toBe(2);
});
