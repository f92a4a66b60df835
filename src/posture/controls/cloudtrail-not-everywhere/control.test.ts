import { expect, test } from 'vitest';
import { CIRCUMSTANCES, testControl } from '../../../../test/control-table.ts';
import type { Recorder } from '../../../inventory/resources/cloudtrail-coverage.ts';
import { control } from './control.ts';

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
const stopped = { ...complete, logging: false, stoppedAt: '2026-11-02T03:00:00Z' };
const single = (homeRegion: string, globalServiceEvents: boolean): Recorder => ({
  ...complete,
  multiRegion: false,
  homeRegion,
  globalServiceEvents,
});
const disabledToo = {
  regions: [
    { name: 'ap-northeast-2', state: 'checked' as const },
    { name: 'us-east-1', state: 'excluded' as const },
    { name: 'me-south-1', state: 'disabled' as const },
  ],
};

testControl(control, {
  'no trail: Event history only': [{ managementEvents: [] }, 'fail:medium'],
  'one complete trail': [{ managementEvents: [complete] }, 'pass'],
  'made by a fixer that never started it': [
    { managementEvents: [{ ...complete, logging: false }] },
    'fail:medium',
  ],
  'stopped by somebody': [{ managementEvents: [stopped] }, 'fail:high'],
  'stopped, beside a complete one': [{ managementEvents: [stopped, complete] }, 'pass'],
  'logs, but the bucket refuses': [
    { managementEvents: [{ ...complete, deliveryError: 'AccessDenied' }] },
    'fail:medium',
  ],
  'one region of two': [{ managementEvents: [single('ap-northeast-2', true)] }, 'fail:medium'],
  'one trail per region': [
    { managementEvents: [single('ap-northeast-2', false), single('us-east-1', true)] },
    'pass',
  ],
  'a region left out of the run still counts, a disabled one does not': [
    { managementEvents: [single('ap-northeast-2', false), single('us-east-1', true)] },
    'pass',
    disabledToo,
  ],
  'the region left out of the run is not covered': [
    { managementEvents: [single('ap-northeast-2', true)] },
    'fail',
    disabledToo,
  ],
  'without global service events': [
    { managementEvents: [{ ...complete, globalServiceEvents: false }] },
    'fail',
  ],
  'changes only': [{ managementEvents: [{ ...complete, kept: { reads: 'none', writes: 'all' } }] }, 'fail'],
  'a service left out': [
    { managementEvents: [{ ...complete, kept: { reads: 'some', writes: 'some' } }] },
    'fail',
  ],
});

test('it says how many regions are left', () => {
  const { because } = control.evaluate({ managementEvents: [single('ap-northeast-2', true)] }, CIRCUMSTANCES);
  expect(because.en).toBe('Trail "all": records ap-northeast-2 only. 1 of 2 regions are not fully recorded.');
});

test('it says which part is missing, and when it went missing', () => {
  const broken = { ...single('ap-northeast-2', true), logging: false, stoppedAt: '2026-11-02T03:00:00Z' };
  const { because } = control.evaluate({ managementEvents: [broken] }, CIRCUMSTANCES);
  expect(because.en).toContain('Trail "all": stopped on 2026-11-02; records ap-northeast-2 only.');
  expect(because.ko).toContain('추적 "all": 2026-11-02에 로깅이 중지됨, ap-northeast-2 리전만 기록함.');
});
