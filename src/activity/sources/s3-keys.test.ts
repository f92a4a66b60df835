import { expect, test } from 'vitest';
import { firstKey, isRegionFolder, isWanted, mayHold, placeOfKey } from './s3-keys.ts';

const NAME = '111122223333_CloudTrail_eu-west-1_20261102T0005Z_aB3.json.gz';
const key = (before: string, kind = 'CloudTrail') =>
  `${before}AWSLogs/111122223333/${kind}/eu-west-1/2026/11/02/${NAME}`;

test.for([
  ['', 'CloudTrail'],
  ['some/where/', 'CloudTrail'],
  ['', 'CloudTrail-Digest'],
  ['', 'CloudTrail-Insight'],
])('%s%s', ([before = '', kind = '']) => {
  expect(placeOfKey(key(before, kind))).toEqual({
    account: '111122223333',
    kind,
    region: 'eu-west-1',
    day: '2026-11-02',
  });
});

test('an organisation has a level more', () => {
  const organized = `AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/us-gov-west-1/2026/11/02/${NAME}`;
  expect(placeOfKey(organized)).toMatchObject({ account: '111122223333', region: 'us-gov-west-1' });
});

test('what follows no layout is read', () => {
  expect(placeOfKey('exports/events.json')).toBeUndefined();
  expect(isWanted('exports/events.json', { fromDay: '2026-11-01' })).toBe(true);
});

test.for([
  [{ fromDay: '2026-11-02', toDay: '2026-11-02' }, true],
  // Delivered after midnight.
  [{ toDay: '2026-11-01' }, true],
  [{ toDay: '2026-10-31' }, false],
  [{ fromDay: '2026-11-03' }, false],
  [{ regions: ['us-east-1'] }, false],
  [{ regions: ['eu-west-1'], accounts: ['111122223333'] }, true],
  [{ accounts: ['444455556666'] }, false],
] as const)('%j: %s', ([wanted, read]) => {
  expect(isWanted(key(''), wanted)).toBe(read);
});

test('folders of other regions and accounts are not listed', () => {
  const folder = 'logs/AWSLogs/111122223333/CloudTrail/eu-west-1/';
  expect(isRegionFolder(folder)).toBe(true);
  expect(isRegionFolder('logs/AWSLogs/111122223333/CloudTrail/')).toBe(false);
  expect(firstKey(folder, '2026-11-02')).toBe(`${folder}2026/11/02`);
  expect(mayHold(folder, { regions: ['us-east-1'] })).toBe(false);
  expect(mayHold('AWSLogs/111122223333/', { accounts: ['444455556666'] })).toBe(false);
  expect(mayHold('AWSLogs/', { accounts: ['444455556666'], regions: ['us-east-1'] })).toBe(true);
});
