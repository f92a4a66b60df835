import { testControl } from '../../../../test/control-table.ts';
import type { RegionState } from '../../../inventory/inventory.ts';
import { control } from './control.ts';

const footprint = (...regions: readonly string[]) => ({
  regions: regions.map((region) => ({
    region,
    counts: { 'AWS::S3::Bucket': 1 },
    running: [],
    oldest: null,
    newest: null,
  })),
});
const on = (...names: readonly string[]): { readonly regions: readonly RegionState[] } => ({
  regions: ['us-east-1', ...names].map((name) => ({ name, state: 'checked' })),
});
const settings = { idleDays: 45, keyAgeDays: 90, homeRegions: ['ap-southeast-3'] };

testControl(control, {
  'the usual regions': [footprint('us-east-1'), 'not-applicable', on()],
  'one that is empty': [footprint('us-east-1'), 'fail:low', on('af-south-1')],
  'one that is used, one that is empty': [
    footprint('ap-southeast-3'),
    'fail:low',
    on('ap-southeast-3', 'af-south-1'),
  ],
  'one that is used': [footprint('ap-southeast-3'), 'pass', on('ap-southeast-3')],
  'empty, but the owner says it is in use': [footprint(), 'pass', { ...on('ap-southeast-3'), settings }],
  'never switched on': [
    footprint(),
    'not-applicable',
    { regions: [{ name: 'af-south-1', state: 'disabled' }] },
  ],
});
