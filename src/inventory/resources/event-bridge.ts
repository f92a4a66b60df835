import { defineResource, field } from '../resource-type.ts';

export interface EventTarget {
  /** What is called; the event bus of another account counts too. */
  readonly arn: string;
  readonly roleArn: string | null;
}

/** Of every bus, not of AWS's default one only. */
export const EventRule = defineResource({
  type: 'AWS::Events::Rule',
  name: { en: 'EventBridge rule', ko: 'EventBridge 규칙' },
  scope: 'listed',
  listing: ['events:ListEventBuses', 'events:ListRules'],
  fields: {
    targets: field<readonly EventTarget[]>('events:ListTargetsByRule'),
  },
});

/** Beside AWS's default one, which every region has. */
export const EventBus = defineResource({
  type: 'AWS::Events::EventBus',
  name: { en: 'Event bus', ko: '이벤트 버스' },
  scope: 'listed',
  listing: ['events:ListEventBuses'],
  fields: {
    /** AWS leaves it out of buses made before 2023. */
    createdAt: field<string | null>('events:ListEventBuses'),
  },
});
