import { NOW, testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
const gpu = {
  state: 'running',
  instanceType: 'g5.12xlarge',
  startedAt: daysAgo(1),
  lifecycle: 'on-demand',
  neighbours: { oldestStartedAt: null, startedWithinHour: 0 },
};
const small = { ...gpu, instanceType: 't3.micro' };
const amongOld = { oldestStartedAt: daysAgo(400), startedWithinHour: 0 };
const burst = { oldestStartedAt: daysAgo(1), startedWithinHour: 7 };
const settings = (...homeRegions: string[]) => ({ settings: { idleDays: 45, keyAgeDays: 90, homeRegions } });

testControl(control, {
  'GPU, alone in the region since yesterday': [gpu, 'fail:high'],
  'spot GPU among its own kind': [{ ...gpu, lifecycle: 'spot', neighbours: burst }, 'fail:high'],
  'small ones, eight in an hour, nothing older': [{ ...small, neighbours: burst }, 'fail:medium'],
  'small ones, three in an hour': [{ ...small, neighbours: { ...burst, startedWithinHour: 2 } }, 'pass'],
  'outside the regions named as home': [gpu, 'fail:critical', settings('us-west-2')],
  'outside home, even beside old ones': [
    { ...gpu, neighbours: amongOld },
    'fail:critical',
    settings('us-west-2'),
  ],
  'there for two weeks, all of one burst': [
    { ...gpu, startedAt: daysAgo(14), neighbours: { oldestStartedAt: daysAgo(14), startedWithinHour: 3 } },
    'fail:high',
  ],
  'still starting': [{ ...gpu, state: 'pending' }, 'fail:high'],
  'in a home region': [gpu, 'pass', settings('ap-northeast-2')],
  'beside instances that run for a year': [{ ...gpu, neighbours: amongOld }, 'pass'],
  'has run for three months': [{ ...gpu, startedAt: daysAgo(90) }, 'pass'],
  'a small one, alone': [small, 'pass'],
  'a small one outside home': [small, 'pass', settings('us-west-2')],
  'eight small ones by Auto Scaling in an old fleet': [
    { ...small, neighbours: { oldestStartedAt: daysAgo(30), startedWithinHour: 7 } },
    'pass',
  ],
  stopped: [{ ...gpu, state: 'stopped' }, 'not-applicable'],
});
