import { expect, test } from 'vitest';
import { ACCOUNT, call, user } from '../../../test/activity/call.ts';
import { eventsOf } from '../../../test/activity/events-of.ts';
import { makeNoted } from '../sessions/noted.ts';
import { COPYING, foreignCopies } from './foreign-copies.ts';

const alice = user('alice', 'AKIAALICE0000000001');

const copy = (from: readonly [string, string], to: readonly [string, string], more: object = {}) =>
  call(alice, '2026-01-09T03:00:00Z', 's3:CopyObject', {
    requestParameters: { bucketName: to[0], key: 'a', 'x-amz-copy-source': `${from[0]}/a` },
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${to[0]}/a` },
      { type: 'AWS::S3::Bucket', accountId: to[1], ARN: `arn:aws:s3:::${to[0]}` },
      { type: 'AWS::S3::Bucket', accountId: from[1], ARN: `arn:aws:s3:::${from[0]}` },
    ],
    ...more,
  });

test.each([
  ['into a foreign bucket', copy(['photos', ACCOUNT], ['theirs', '444455556666']), 1],
  ['within the account', copy(['photos', ACCOUNT], ['archive', ACCOUNT]), 0],
  ['out of a foreign bucket', copy(['public-data', '444455556666'], ['archive', ACCOUNT]), 0],
  ['refused', copy(['photos', ACCOUNT], ['theirs', '444455556666'], { errorCode: 'AccessDenied' }), 0],
])('a copy %s', async (_, record, expected) => {
  const database = await eventsOf([record]);
  try {
    await makeNoted(database, COPYING);
    const signals = await foreignCopies(database);
    expect(signals).toHaveLength(expected);
    for (const { eventIds, because } of signals) {
      expect(eventIds).toEqual([record.eventID]);
      expect(because?.en).toBe('1 to theirs of account 444455556666');
    }
  } finally {
    database.close();
  }
});
