import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compromisedStartUp } from '../../test/checkups/compromised-start-up.ts';
import { hostile } from '../../test/checkups/hostile.ts';
import { quiet } from '../../test/checkups/quiet.ts';
import { rendered } from '../../test/rendered.ts';
import type { Checkup } from '../posture/checkup.ts';
import { report } from './ocsf.ts';

/** The attributes we use of OCSF 1.9's `compliance_finding` and its objects, from the schema's repository: strict. */
const text = z.string().min(1);
const timestamp = z.int().positive();
const event = z.strictObject({
  activity_id: z.literal([0, 1, 2, 3, 99]),
  activity_name: text,
  category_uid: z.literal(2),
  category_name: z.literal('Findings'),
  class_uid: z.literal(2003),
  class_name: z.literal('Compliance Finding'),
  type_uid: z.literal(200301),
  type_name: text,
  time: timestamp,
  timezone_offset: z.int(),
  severity_id: z.literal([0, 1, 2, 3, 4, 5, 6, 99]),
  severity: text,
  status_id: z.literal([0, 1, 2, 3, 4, 5, 6, 99]),
  status: text,
  message: text,
  metadata: z.strictObject({
    version: z.literal('1.9.0'),
    product: z.strictObject({
      name: text,
      vendor_name: text,
      uid: text,
      version: text,
      lang: z.string().length(2),
    }),
    profiles: z.array(text),
    event_code: text,
    uid: text,
  }),
  cloud: z.strictObject({
    provider: text,
    cloud_partition: text,
    region: text,
    account: z.strictObject({
      name: text.optional(),
      uid: z.string().regex(/^\d{12}$/),
      type_id: z.literal(10),
      type: z.literal('AWS Account'),
    }),
  }),
  compliance: z.strictObject({
    control: text,
    desc: text,
    standards: z.array(text),
    requirements: z.array(text),
    status_id: z.literal([0, 1, 2, 3, 99]),
    status: text,
    status_details: z.array(text),
  }),
  finding_info: z.strictObject({
    uid: text,
    title: text,
    desc: text,
    created_time: timestamp,
    types: z.array(text),
    src_url: z.url(),
  }),
  remediation: z.strictObject({ desc: text, references: z.array(z.url()) }),
  resources: z
    .array(z.strictObject({ uid: text, name: text, type: text, region: text, cloud_partition: text }))
    .length(1),
  unmapped: z.record(z.string(), z.unknown()),
});

function events(checkup: Checkup) {
  return z.array(event).parse(JSON.parse(rendered(report, checkup, { language: 'ko' })));
}

test.for([
  ['a start-up', compromisedStartUp],
  ['hostile names', hostile],
  ['good order', quiet],
] as const)('every finding of %s is one Compliance Finding', ([, checkup]) => {
  expect(events(checkup)).toHaveLength(checkup.findings.length);
});

describe('statuses', () => {
  test('what could not be checked is a warning, never a pass', () => {
    const all = events(compromisedStartUp);
    const counted = (status: string): number =>
      all.filter(({ compliance }) => compliance.status === status).length;
    const { findings } = compromisedStartUp;
    expect(counted('Warning')).toBe(findings.filter(({ status }) => status === 'unknown').length);
    expect(counted('Pass')).toBe(findings.filter(({ status }) => status === 'pass').length);
    expect(counted('Fail')).toBe(findings.filter(({ status }) => status === 'fail').length);
  });

  test('only failures are severe', () => {
    for (const { compliance, severity } of events(compromisedStartUp)) {
      expect(severity === 'Informational').toBe(compliance.status !== 'Fail');
    }
  });

  test('an accepted risk is suppressed', () => {
    const suppressed = events(compromisedStartUp).filter(({ status }) => status === 'Suppressed');
    expect(suppressed.map(({ resources }) => resources[0]?.name)).toEqual(['haru-www']);
  });
});
