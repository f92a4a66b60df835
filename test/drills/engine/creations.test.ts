import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENDS, MAKES } from './creations.ts';
import { canTell } from './presence.ts';
import type { Scenario } from './scenario.ts';

const DRILLS = join(import.meta.dirname, '..');
const SCENARIOS = readdirSync(DRILLS)
  .map((name) => join(DRILLS, name, 'scenario.yaml'))
  .filter((file) => existsSync(file))
  .map((file) => parse(readFileSync(file, 'utf8')) as Scenario);

/** What they give is no thing in the account: it ends by itself. */
const SESSIONS = new Set(['sts:AssumeRole', 'sts:GetFederationToken', 'sts:GetSessionToken']);

test('whatever a scenario plants is a thing with a type and an id', () => {
  const planted = SCENARIOS.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.plants !== undefined && step.fails === undefined ? [step.do ?? ''] : [])),
  );
  expect(planted.length).toBeGreaterThan(50);
  expect([...new Set(planted)].filter((name) => !(name in MAKES) && !SESSIONS.has(name))).toEqual([]);
});

test('of every thing that can be made it can be told whether it stands', () => {
  const types = new Set(Object.values(MAKES).map(({ type }) => type));
  expect([...types].filter((type) => !canTell(type))).toEqual([]);
});

test('only what was made can end', () => {
  expect(Object.values(ENDS).filter(({ made }) => !(made in MAKES))).toEqual([]);
});
