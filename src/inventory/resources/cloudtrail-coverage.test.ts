import { expect, test } from 'vitest';
import { keepEverything, type Recorder } from './cloudtrail-coverage.ts';

const complete: Recorder = {
  trail: 'all',
  homeRegion: 'ap-northeast-2',
  multiRegion: true,
  globalServiceEvents: true,
  logging: true,
  stoppedAt: null,
  deliveryError: null,
  kept: { reads: 'all', writes: 'all' },
};
const REGIONS = ['ap-northeast-2', 'us-east-1'];
const single = (homeRegion: string, globalServiceEvents: boolean): Recorder => ({
  ...complete,
  multiRegion: false,
  homeRegion,
  globalServiceEvents,
});

test.for<[string, Recorder[], boolean]>([
  ['no trail', [], false],
  ['one complete trail', [complete], true],
  ['stopped', [{ ...complete, logging: false }], false],
  ['delivery fails', [{ ...complete, deliveryError: 'AccessDenied' }], false],
  ['writes only', [{ ...complete, kept: { reads: 'none', writes: 'all' } }], false],
  ['without global events', [{ ...complete, globalServiceEvents: false }], false],
  ['one region only', [single('ap-northeast-2', false)], false],
  ['one trail per region', [single('ap-northeast-2', false), single('us-east-1', true)], true],
  ['a broken trail beside a complete one', [{ ...complete, logging: false }, complete], true],
])('%s', ([, recorders, expected]) => expect(keepEverything(recorders, REGIONS)).toBe(expected));
