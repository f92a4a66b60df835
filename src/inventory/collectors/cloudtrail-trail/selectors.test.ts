import type { AdvancedFieldSelector, GetEventSelectorsResponse } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from 'vitest';
import { managementKept, s3ObjectsKept } from './selectors.ts';

const everything = { reads: 'all', writes: 'all' };
const nothing = { reads: 'none', writes: 'none' };
const s3 = (...Values: string[]) => [{ Type: 'AWS::S3::Object', Values }];
const advanced = (...FieldSelectors: AdvancedFieldSelector[]): GetEventSelectorsResponse => ({
  AdvancedEventSelectors: [{ FieldSelectors }],
});
const management: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Management'] };
const data: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Data'] };
const objects: AdvancedFieldSelector = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };
const readOnly = (value: string): AdvancedFieldSelector => ({ Field: 'readOnly', Equals: [value] });

describe('management events', () => {
  test.for<[string, GetEventSelectorsResponse, object]>([
    ['no selectors at all: the default', { EventSelectors: [], AdvancedEventSelectors: [] }, everything],
    [
      'the default, spelled out',
      { EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] },
      everything,
    ],
    ['left empty means the default', { EventSelectors: [{}] }, everything],
    ['writes only', { EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }, { reads: 'none', writes: 'all' }],
    [
      'reads and writes in two selectors',
      { EventSelectors: [{ ReadWriteType: 'WriteOnly' }, { ReadWriteType: 'ReadOnly' }] },
      everything,
    ],
    [
      'data events only',
      { EventSelectors: [{ IncludeManagementEvents: false, DataResources: s3('arn:aws:s3') }] },
      nothing,
    ],
    ['advanced, all', advanced(management), everything],
    ['advanced, writes', advanced(management, readOnly('false')), { reads: 'none', writes: 'all' }],
    ['advanced, data events only', advanced(data, objects), nothing],
    [
      'advanced, without the noise of KMS',
      advanced(management, {
        Field: 'eventSource',
        NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
      }),
      everything,
    ],
    [
      'advanced, with IAM left out by an intruder',
      advanced(management, { Field: 'eventSource', NotEquals: ['iam.amazonaws.com'] }),
      { reads: 'some', writes: 'some' },
    ],
    [
      'advanced, one service picked',
      advanced(management, { Field: 'eventSource', Equals: ['kms.amazonaws.com'] }),
      { reads: 'some', writes: 'some' },
    ],
  ])('%s', ([, selectors, expected]) => expect(managementKept(selectors)).toEqual(expected));
});

describe('data events of S3 objects', () => {
  test.for<[string, GetEventSelectorsResponse, object]>([
    ['no selectors', {}, nothing],
    ['every bucket', { EventSelectors: [{ DataResources: s3('arn:aws:s3') }] }, everything],
    [
      'every bucket, the older spelling',
      { EventSelectors: [{ DataResources: s3('arn:aws:s3:::') }] },
      everything,
    ],
    ['China', { EventSelectors: [{ DataResources: s3('arn:aws-cn:s3') }] }, everything],
    [
      'one bucket, writes',
      { EventSelectors: [{ ReadWriteType: 'WriteOnly', DataResources: s3('arn:aws:s3:::mine/') }] },
      { reads: 'none', writes: 'some' },
    ],
    [
      'Lambda only',
      {
        EventSelectors: [{ DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] }],
      },
      nothing,
    ],
    ['advanced, all', advanced(data, objects), everything],
    [
      'advanced, all but the log bucket',
      advanced(data, objects, { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::logs/'] }),
      everything,
    ],
    [
      'advanced, one bucket, reads',
      advanced(data, objects, readOnly('true'), {
        Field: 'resources.ARN',
        StartsWith: ['arn:aws:s3:::mine/'],
      }),
      { reads: 'some', writes: 'none' },
    ],
    [
      'advanced, deletes only',
      advanced(data, objects, { Field: 'eventName', Equals: ['DeleteObject'] }),
      { reads: 'some', writes: 'some' },
    ],
    ['advanced, management events', advanced(management), nothing],
  ])('%s', ([, selectors, expected]) => expect(s3ObjectsKept(selectors)).toEqual(expected));
});
