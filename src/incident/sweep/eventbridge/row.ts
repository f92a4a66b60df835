import { source } from '../../../inventory/derivation.ts';
import { EventBus, EventRule } from '../../../inventory/resources/event-bridge.ts';
import { foreignTargets } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 19,
  title: { en: 'EventBridge rules, buses, pipes and schedules', ko: 'EventBridge 규칙, 버스, 파이프, 일정' },
  look: {
    en: 'EventBridge: Rules and their targets, Event buses, Pipes, Schedules',
    ko: 'EventBridge: 규칙과 대상, 이벤트 버스, 파이프, 일정',
  },
  normal: {
    en: 'Rules of services that you use, with targets in your own account.',
    ko: '사용하는 서비스의 규칙이며, 대상은 내 계정에 있습니다.',
  },
  makes: ['events:PutRule', 'events:CreateEventBus', 'scheduler:CreateSchedule', 'pipes:CreatePipe'],
  changes: [
    'events:PutTargets',
    'events:PutPermission',
    'events:DisableRule',
    'events:DeleteRule',
    'events:RemoveTargets',
    'scheduler:UpdateSchedule',
    'pipes:UpdatePipe',
  ],
  live: [source(EventRule, 'targets'), { ...source(EventBus, 'createdAt'), date: 'createdAt' }],
  odd: [odd(EventRule, 'targets', foreignTargets)],
  created: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  controls: [],
  notCollected: { en: 'pipes and schedules', ko: '파이프, 일정' },
});
