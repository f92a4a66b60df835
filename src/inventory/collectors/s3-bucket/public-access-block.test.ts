import { describe, expect, test } from 'vitest';
import { known } from '../../../kernel/reading.ts';
import type { PublicAccessBlock } from '../../resources/s3-public-access-block.ts';
import { type BlockReading, either } from './public-access-block.ts';

const block = (on: string): PublicAccessBlock => ({
  blockPublicAcls: on[0] === '1',
  ignorePublicAcls: on[1] === '1',
  blockPublicPolicy: on[2] === '1',
  restrictPublicBuckets: on[3] === '1',
});
const DENIED_BUCKET: BlockReading = { state: 'denied', action: 's3:GetBucketPublicAccessBlock' };
const DENIED_ACCOUNT: BlockReading = { state: 'denied', action: 's3:GetAccountPublicAccessBlock' };
const none: BlockReading = known(null);

describe('a bucket obeys its own switches and those of the account', () => {
  test.for<[string, BlockReading, BlockReading, unknown]>([
    ['neither was ever set', none, none, known(block('0000'))],
    ['the account closes all', known(block('0000')), known(block('1111')), known(block('1111'))],
    ['the bucket closes all', known(block('1111')), none, known(block('1111'))],
    ['each closes some', known(block('1100')), known(block('0010')), known(block('1110'))],
    [
      'the bucket unread, but the account closes all',
      DENIED_BUCKET,
      known(block('1111')),
      known(block('1111')),
    ],
    [
      'the account unread, but the bucket closes all',
      known(block('1111')),
      DENIED_ACCOUNT,
      known(block('1111')),
    ],
    ['the account unread, and the bucket does not', known(block('1110')), DENIED_ACCOUNT, DENIED_ACCOUNT],
    ['the bucket unread, and the account does not', DENIED_BUCKET, none, DENIED_BUCKET],
    ['both unread', DENIED_BUCKET, DENIED_ACCOUNT, DENIED_BUCKET],
  ])('%s', ([, bucket, account, expected]) => expect(either(bucket, account)).toEqual(expected));
});
