import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { TimelineRow } from '../../activity/views/timeline.ts';
import { timelineOcsf } from './ocsf.ts';
import { timelineTimesketch } from './timesketch.ts';

const ROW: TimelineRow = {
  time: new Date('2026-11-09T18:06:00Z'),
  eventId: '0be280c4',
  account: '111122223333',
  region: 'us-east-1',
  actor: 'arn:aws:iam::111122223333:user/deploy-bot',
  key: 'AKIAEXAMPLE',
  address: '192.0.2.77',
  agent: 'aws-cli/2.31',
  source: 'iam.amazonaws.com',
  call: 'CreateUser',
  error: null,
  on: 'aws-support-team',
};
const NOBODY: TimelineRow = {
  ...ROW,
  account: null,
  region: null,
  actor: null,
  key: null,
  address: 'ec2.amazonaws.com',
  agent: null,
  call: 'SharedSnapshotVolumeCreated',
  on: null,
};
const rows = [ROW, { ...ROW, call: 'DeleteTrail', error: 'AccessDenied', address: '2001:db8::7' }, NOBODY];

/** What we use of OCSF 1.9's `api_activity` and its objects, from the schema's repository: strict, with its constraints. */
const text = z.string().min(1);
const event = z
  .strictObject({
    activity_id: z.literal([0, 1, 2, 3, 4, 99]),
    activity_name: text,
    category_uid: z.literal(6),
    category_name: z.literal('Application Activity'),
    class_uid: z.literal(6003),
    class_name: z.literal('API Activity'),
    type_uid: z.int(),
    type_name: text,
    time: z.int().positive(),
    timezone_offset: z.int(),
    severity_id: z.literal([0, 1, 2, 3, 4, 5, 6, 99]),
    severity: text,
    status_id: z.literal([0, 1, 2, 99]),
    status: text,
    status_code: text.optional(),
    message: text,
    metadata: z.strictObject({
      version: z.literal('1.9.0'),
      product: z.strictObject({
        name: text,
        vendor_name: text,
        feature: z.strictObject({ name: text, version: text }),
      }),
      profiles: z.array(text),
      uid: text,
      original_time: text,
    }),
    cloud: z.strictObject({
      provider: text,
      region: text.optional(),
      account: z
        .strictObject({
          uid: z.string().regex(/^\d{12}$/),
          type_id: z.literal(10),
          type: z.literal('AWS Account'),
        })
        .optional(),
    }),
    actor: z
      .strictObject({
        user: z.strictObject({ uid: text, credential_uid: text.optional() }).optional(),
        app_name: text.optional(),
      })
      .refine(({ user, app_name: app }) => user !== undefined || app !== undefined),
    api: z.strictObject({
      operation: text,
      service: z.strictObject({ name: text }),
      response: z.strictObject({ error: text }).optional(),
    }),
    src_endpoint: z
      .strictObject({ ip: z.union([z.ipv4(), z.ipv6()]).optional(), svc_name: text.optional() })
      .refine(({ ip, svc_name: name }) => ip !== undefined || name !== undefined),
    http_request: z.strictObject({ user_agent: text }).optional(),
    resources: z.array(z.strictObject({ uid: text })).optional(),
  })
  .refine(({ type_uid: type, activity_id: activity }) => type === 600_300 + activity);

describe('OCSF', () => {
  const events: unknown = JSON.parse([...timelineOcsf(rows, '1.0.0')].join(''));

  test('every record is an API Activity', () => {
    expect(z.array(event).parse(events)).toHaveLength(rows.length);
  });

  test.for([
    [0, { activity_id: 1, status_id: 1, src_endpoint: { ip: '192.0.2.77' } }],
    [1, { activity_id: 4, status_id: 2, status_code: 'AccessDenied', src_endpoint: { ip: '2001:db8::7' } }],
    [
      2,
      {
        activity_id: 99,
        actor: { app_name: 'ec2.amazonaws.com' },
        src_endpoint: { svc_name: 'ec2.amazonaws.com' },
      },
    ],
  ] as const)('record %i', ([at, said]) => {
    expect(z.array(z.unknown()).parse(events)[at]).toMatchObject(said);
  });
});

test('Timesketch gets its three fields first, times with an offset and in microseconds', () => {
  const [header, first] = timelineTimesketch(rows).split('\r\n');
  expect(header).toMatch(/^message,datetime,timestamp,timestamp_desc,/);
  expect(first).toMatch(
    /^iam CreateUser aws-support-team by arn:aws:iam::111122223333:user\/deploy-bot,2026-11-09T18:06:00\.000\+00:00,1794247560000000,Event Time,/,
  );
});
