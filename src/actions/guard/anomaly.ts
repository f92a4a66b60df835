/** Cost Anomaly Detection: one subscription of ours to the one monitor of all services that an account can have. */

import type { Target } from '../../change/action.ts';
import { josa } from '../../i18n/particles.ts';
import type { Json } from '../../kernel/json.ts';
import type { GuardForm } from './form.ts';
import { MONITOR } from './names.ts';
import { OWN_TAGS } from './ownership.ts';
import { asJson, isSame } from './same.ts';

export interface AnomalyTarget extends Target {
  readonly email: string;
  /** An anomaly that adds at least so much is told. */
  readonly impactUsd: number;
}

export type AnomalySettings = Readonly<Record<string, Json>>;

export interface AnomalyState {
  readonly [key: string]: Json;
  /** Ours or not. */
  readonly monitorArn: string | null;
  /** Of our name and with our tag; more than one where the answer to the first attempt was lost. */
  readonly subscriptions: readonly { readonly arn: string; readonly settings: AnomalySettings }[];
}

export const NEW_MONITOR = {
  MonitorName: MONITOR,
  MonitorType: 'DIMENSIONAL',
  MonitorDimension: 'SERVICE',
} as const;

export const PLACEHOLDER = '<ARN of the monitor>';

export const anomalyForm: GuardForm<AnomalyTarget, AnomalyState> = {
  amiss: ({ monitorArn, subscriptions }, target) => {
    if (monitorArn === null) return [{ en: 'There is no monitor.', ko: '모니터가 없습니다.' }];
    const [first] = subscriptions;
    if (!first) return [{ en: 'There is no subscription.', ko: '알림 구독이 없습니다.' }];
    const wanted = settingsFor(target, monitorArn);
    if (subscriptions.some(({ settings }) => isSame(settings, wanted))) return [];
    const changed = Object.keys(wanted).filter(
      (member) => !isSame(first.settings[member] ?? null, wanted[member] ?? null),
    );
    return changed.map((member) => {
      const now = shown(first.settings[member]);
      const should = shown(wanted[member]);
      return {
        en: `${member} is ${now}, not ${should}.`,
        ko: `${member} 값이 ${josa(should, '이/가')} 아니라 ${now}입니다.`,
      };
    });
  },
  isMissing: ({ subscriptions }) => subscriptions.length === 0,
  soon: { en: 'a day or more; learns for about ten days', ko: '하루 이상(열흘쯤 학습)' },
  resources: (target) => ({
    AnomalyMonitor: {
      Type: 'AWS::CE::AnomalyMonitor',
      Properties: { ...NEW_MONITOR, ResourceTags: OWN_TAGS },
      Condition: 'MakesMonitor',
    },
    AnomalySubscription: {
      Type: 'AWS::CE::AnomalySubscription',
      Properties: {
        SubscriptionName: target.name,
        ...settingsFor(target, PLACEHOLDER),
        MonitorArnList: [
          { 'Fn::If': ['MakesMonitor', { Ref: 'AnomalyMonitor' }, { Ref: 'AnomalyMonitorArn' }] },
        ],
        ThresholdExpression: JSON.stringify(settingsFor(target, PLACEHOLDER)['ThresholdExpression']),
        ResourceTags: OWN_TAGS,
      },
    },
  }),
};

/** The number or the addresses within, which is what a person compares. */
function shown(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  const [, amount] = /"Values":\["([^"]+)"\]/.exec(text) ?? [];
  const addresses = [...text.matchAll(/"Address":"([^"]+)"/g)].map(([, address = '']) => address);
  return amount ?? (addresses.length > 0 ? addresses.join(', ') : text);
}

/** In the form that AWS answers, so that states can be compared. */
export function settingsFor({ email, impactUsd }: AnomalyTarget, monitorArn: string): AnomalySettings {
  return asJson({
    MonitorArnList: [monitorArn],
    Subscribers: [{ Address: email, Type: 'EMAIL' }],
    Frequency: 'DAILY',
    ThresholdExpression: {
      Dimensions: {
        Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: [String(impactUsd)],
      },
    },
  });
}
