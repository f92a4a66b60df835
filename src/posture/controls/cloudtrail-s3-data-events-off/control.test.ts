import { testControl } from '../../../../test/control-table.ts';
import type { Recorder } from '../../../inventory/resources/cloudtrail-coverage.ts';
import { control } from './control.ts';

const all: Recorder = {
  trail: 'all',
  homeRegion: 'ap-northeast-2',
  multiRegion: true,
  globalServiceEvents: true,
  logging: true,
  stoppedAt: null,
  deliveryError: null,
  kept: { reads: 'all', writes: 'all' },
};

testControl(control, {
  'all objects': [{ s3ObjectEvents: [all] }, 'pass'],
  'no trail': [{ s3ObjectEvents: [] }, 'fail:low'],
  'management events only': [
    { s3ObjectEvents: [{ ...all, kept: { reads: 'none', writes: 'none' } }] },
    'fail',
  ],
  'writes only': [{ s3ObjectEvents: [{ ...all, kept: { reads: 'none', writes: 'all' } }] }, 'fail'],
  'one trail for writes, one for reads': [
    {
      s3ObjectEvents: [
        { ...all, kept: { reads: 'none', writes: 'all' } },
        { ...all, kept: { reads: 'all', writes: 'none' } },
      ],
    },
    'pass',
  ],
  'some buckets': [{ s3ObjectEvents: [{ ...all, kept: { reads: 'some', writes: 'some' } }] }, 'fail'],
  'one region': [{ s3ObjectEvents: [{ ...all, multiRegion: false }] }, 'fail'],
  stopped: [{ s3ObjectEvents: [{ ...all, logging: false }] }, 'fail'],
});
