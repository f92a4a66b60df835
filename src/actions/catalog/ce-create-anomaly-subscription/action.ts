/** Cost Anomaly Detection: AWS learns what is usual and writes when a service costs far more. Free. */

import {
  type AnomalySubscription,
  CostExplorerClient,
  ListTagsForResourceCommand,
  paginateGetAnomalyMonitors,
  paginateGetAnomalySubscriptions,
} from '@aws-sdk/client-cost-explorer';
import type { AwsClients } from '../../../aws/gate.ts';
import { type Call, defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { CostWatch } from '../../../inventory/resources/cost-watch.ts';
import {
  type AnomalySettings,
  type AnomalyState,
  type AnomalyTarget,
  anomalyForm,
  NEW_MONITOR,
  PLACEHOLDER,
  settingsFor,
} from '../../guard/anomaly.ts';
import { USUAL } from '../../guard/guards.ts';
import { GUARD_REGION, TOPIC } from '../../guard/names.ts';
import { isOwn, OWN_TAGS } from '../../guard/ownership.ts';
import { asJson, isSame } from '../../guard/same.ts';

export const action = defineAction<AnomalyTarget>()({
  id: 'ce-create-anomaly-subscription',
  title: ({ impactUsd }) => ({
    en: `Mail when AWS sees unusual spending of ${impactUsd} USD or more`,
    ko: `평소와 다른 지출이 ${impactUsd} USD 이상이면 메일`,
  }),
  reads: ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions', 'ce:ListTagsForResource'],
  writes: [
    'ce:CreateAnomalyMonitor',
    'ce:CreateAnomalySubscription',
    'ce:UpdateAnomalySubscription',
    'ce:DeleteAnomalySubscription',
    'ce:DeleteAnomalyMonitor',
    'ce:TagResource',
  ],
  capture: async (aws, target): Promise<AnomalyState> => {
    const client = aws.client(CostExplorerClient, target.region);
    const subscriptions: AnomalySubscription[] = [];
    for await (const { AnomalySubscriptions = [] } of paginateGetAnomalySubscriptions({ client }, {})) {
      for (const one of AnomalySubscriptions) {
        if (one.SubscriptionName !== target.name) continue;
        const tags = await client.send(new ListTagsForResourceCommand({ ResourceArn: one.SubscriptionArn }));
        // A stranger's of the same name is left alone: AWS tells them apart by their ARNs.
        if (isOwn(tags.ResourceTags)) subscriptions.push(one);
      }
    }
    return {
      monitorArn: (await monitorOf(aws, target)) ?? null,
      subscriptions: subscriptions
        .map((one) => ({ arn: one.SubscriptionArn ?? '', settings: settingsOf(one) }))
        .toSorted((one, other) => (one.arn < other.arn ? -1 : 1)),
    };
  },
  holds: (state, target) => anomalyForm.amiss(state, target).length === 0,
  apply: (target, { monitorArn, subscriptions }) => {
    const settings = settingsFor(target, monitorArn ?? PLACEHOLDER);
    const [first] = subscriptions;
    const late = async (aws: AwsClients): Promise<AnomalySettings> => {
      const arn = (await monitorOf(aws, target)) ?? '';
      return first
        ? { MonitorArnList: [arn] }
        : { AnomalySubscription: { ...settingsFor(target, arn), SubscriptionName: target.name } };
    };
    return [
      ...(monitorArn === null ? [createMonitor(target)] : []),
      { ...(first ? update(target, first.arn, settings) : createSubscription(target, settings)), late },
    ];
  },
  undo: (target, before, now) => [
    ...now.subscriptions
      .filter(({ arn }) => !before.subscriptions.some((one) => one.arn === arn))
      .map(({ arn }) =>
        call(target, 'DeleteAnomalySubscription', { SubscriptionArn: arn }, ['UnknownSubscriptionException']),
      ),
    ...before.subscriptions
      .filter(
        ({ arn, settings }) =>
          !now.subscriptions.some((one) => one.arn === arn && isSame(one.settings, settings)),
      )
      .map(({ arn, settings }) => update(target, arn, settings)),
    ...(before.monitorArn === null && now.monitorArn !== null
      ? [call(target, 'DeleteAnomalyMonitor', { MonitorArn: now.monitorArn }, ['UnknownMonitorException'])]
      : []),
  ],
  effect: ({ email }) => ({
    en: `AWS writes to ${email} at most once a day; it needs about ten days to learn, and sees a day after it ended.`,
    ko: `AWS가 ${josa(email, '으로/로')} 하루 한 번까지 알립니다. 열흘쯤 학습해야 하고, 하루가 끝난 뒤에 알 수 있습니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource, email }) =>
    resource.type === CostWatch.type && email !== undefined
      ? [{ region: GUARD_REGION, name: TOPIC, email, impactUsd: USUAL.anomalyUsd }]
      : [],
});

function settingsOf({
  MonitorArnList,
  Subscribers = [],
  Frequency,
  ThresholdExpression,
}: AnomalySubscription): AnomalySettings {
  return asJson({
    MonitorArnList,
    Subscribers: Subscribers.map(({ Address, Type }) => ({ Address, Type })),
    Frequency,
    ThresholdExpression,
  });
}

async function monitorOf(aws: AwsClients, { region }: AnomalyTarget): Promise<string | undefined> {
  const client = aws.client(CostExplorerClient, region);
  for await (const { AnomalyMonitors = [] } of paginateGetAnomalyMonitors({ client }, {})) {
    const found = AnomalyMonitors.find(
      ({ MonitorType, MonitorDimension }) => MonitorType === 'DIMENSIONAL' && MonitorDimension === 'SERVICE',
    );
    if (found) return found.MonitorArn;
  }
  return undefined;
}

function createMonitor(target: AnomalyTarget): Call {
  const create = call(target, 'CreateAnomalyMonitor', {
    AnomalyMonitor: NEW_MONITOR,
    ResourceTags: OWN_TAGS,
  });
  // An account has one at most: a second attempt is refused as more than the limit.
  return {
    ...create,
    needs: [...create.needs, 'ce:TagResource'],
    doneWhen: ['ValidationException', 'LimitExceededException'],
  };
}

function createSubscription(target: AnomalyTarget, settings: AnomalySettings): Call {
  const create = call(target, 'CreateAnomalySubscription', {
    AnomalySubscription: { ...settings, SubscriptionName: target.name },
    ResourceTags: OWN_TAGS,
  });
  return { ...create, needs: [...create.needs, 'ce:TagResource'] };
}

function update(target: AnomalyTarget, SubscriptionArn: string, settings: AnomalySettings): Call {
  return call(target, 'UpdateAnomalySubscription', { SubscriptionArn, ...settings });
}

function call(
  { region }: AnomalyTarget,
  operation: string,
  input: AnomalySettings,
  doneWhen: readonly string[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-cost-explorer'),
    client: 'CostExplorer',
    operation,
    region,
    input,
    needs: [`ce:${operation}`],
    doneWhen,
  };
}
