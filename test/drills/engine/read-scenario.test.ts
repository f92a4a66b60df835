import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario } from './read-scenario.ts';

/** A small scenario whose steps are these lines. */
function scenario(...steps: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'scenario.yaml');
  const head = [
    'id: small',
    'title: { en: Small, ko: 작음 }',
    'story: { en: Nothing yet., ko: 아직 없습니다. }',
    'start: 2026-11-06T00:00:00Z',
    'end: 2026-11-20T00:00:00Z',
    'account: { alias: small, regionsUsed: [ap-northeast-2] }',
    'cast:',
    '  root: { kind: root, from: [203.0.113.1], agent: aws-cli }',
    '  dev: { kind: user, uses: "${devKey}", from: [203.0.113.2], agent: aws-cli }',
    'steps:',
  ];
  writeFileSync(file, [...head, ...steps.map((step) => `  - ${step}`), ''].join('\n'));
  return file;
}

const MISTAKES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown service', ['{ at: +1h, as: root, do: "imm:ListUsers" }'], /:11:30: no service imm/],
  [
    'an unknown operation',
    ['{ at: +1h, as: root, do: "iam:ListUserz" }'],
    /:11:30: iam has no operation ListUserz \(did you mean ListUsers\?\)/,
  ],
  [
    'a value that nothing was saved as',
    ['{ at: +1h, as: root, do: "iam:GetUser", with: { UserName: "${who}" } }'],
    /:11:\d+: nothing is saved as who by then/,
  ],
  [
    'a step in the past',
    ['{ at: +2h, as: root, do: "iam:ListUsers" }', '{ at: +1h, as: root, do: "iam:ListUsers" }'],
    /:12:11: \+1h is in the past/,
  ],
  [
    'a step before the start',
    ['{ at: 2026-11-05T00:00:00Z, as: root, do: "iam:ListUsers" }'],
    /before the start/,
  ],
  ['a step after the end', ['{ at: +15d, as: root, do: "iam:ListUsers" }'], /after the end/],
  ['a stranger', ['{ at: +1h, as: rot, do: "iam:ListUsers" }'], /nobody in the cast is rot/],
  ['an unknown region', ['{ at: +1h, as: root, do: "iam:ListUsers", in: [mars-1] }'], /no region mars-1/],
  [
    'a member without credentials',
    ['{ at: +1h, as: dev, do: "iam:ListUsers" }'],
    /dev has no credentials yet/,
  ],
  ['an unknown key', ['{ at: +1h, as: root, do: "iam:ListUsers", wiht: {} }'], /:11:\d+: steps\.0 .*wiht/],
  ['what is no YAML', ['{ at: +1h'], /:\d+:\d+: /],
];

test.for(MISTAKES)('%s is said with its place', async ([, steps, said]) => {
  await expect(readScenario(scenario(...steps))).rejects.toThrow(said);
});

test('a file that is not there is said', async () => {
  await expect(readScenario('nowhere.yaml')).rejects.toThrow('nowhere.yaml: no such scenario');
});

test('a good one is read', async () => {
  const read = await readScenario(
    scenario(
      '{ at: +1h, as: root, do: "iam:CreateAccessKey", save: { devKey: AccessKey } }',
      '{ at: +2h, as: dev, do: "sts:GetCallerIdentity" }',
    ),
  );
  expect(read.steps).toHaveLength(2);
});
