/** Cost Anomaly Detection: AWS learns what is usual and writes when a service costs far more. Free. */
import {
  type AnomalySubscription,
  CostExplorerClient,
  paginateGetAnomalyMonitors,
  paginateGetAnomalySubscriptions,
} from '@aws-sdk/client-cost-explorer';
import type { AwsClients } from '../../../aws/gate.ts';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import { TAG } from '../../guard/names.ts';
import { asJson, isSame } from '../../guard/same.ts';

interface AnomalyTarget extends Target {
  readonly email: string;
  /** An anomaly that adds at least so much is told. */
  readonly impactUsd: number;
}

interface AnomalyState {
  readonly [key: string]: Json;
  /** The one monitor of all services that an account can have, ours or not. */
  readonly monitorArn: string | null;
  /** Ours; more than one where the answer to the first attempt was lost. */
  readonly subscriptions: readonly { readonly arn: string; readonly settings: Settings }[];
}

const MONITOR = 'jikimi-guard';

export const action = defineAction<AnomalyTarget>()({
  id: 'ce-create-anomaly-subscription',
  title: ({ impactUsd }) => ({
    en: `Mail when AWS sees unusual spending of ${impactUsd} USD or more`,
    ko: `평소와 다른 지출이 ${impactUsd} USD 이상이면 메일`,
  }),
  reads: ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'],
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
    for await (const page of paginateGetAnomalySubscriptions({ client }, {}))
      subscriptions.push(...(page.AnomalySubscriptions ?? []));
    return {
      monitorArn: (await monitorOf(aws, target)) ?? null,
      subscriptions: subscriptions
        .filter(({ SubscriptionName }) => SubscriptionName === target.name)
        .map((one) => ({ arn: one.SubscriptionArn ?? '', settings: settingsOf(one) }))
        .toSorted((one, other) => (one.arn < other.arn ? -1 : 1)),
    };
  },
  holds: ({ monitorArn, subscriptions }, target) =>
    monitorArn !== null && subscriptions.some(({ settings }) => isSame(settings, wanted(target, monitorArn))),
  apply: (target, { monitorArn, subscriptions }) => {
    const settings = wanted(target, monitorArn ?? '<ARN of the monitor>');
    const [first] = subscriptions;
    const late = async (aws: AwsClients): Promise<Settings> => {
      const arn = (await monitorOf(aws, target)) ?? '';
      return first
        ? { MonitorArnList: [arn] }
        : { AnomalySubscription: { ...wanted(target, arn), SubscriptionName: target.name } };
    };
    return [
      ...(monitorArn === null ? [createMonitor(target)] : []),
      { ...(first ? update(target, first.arn, settings) : createSubscription(target, settings)), late },
    ];
  },
  undo: (target, before, now) => [
    ...now.subscriptions
      .filter(({ arn }) => !before.subscriptions.some((one) => one.arn === arn))
      .map(({ arn }) => call(target, 'DeleteAnomalySubscription', { SubscriptionArn: arn })),
    ...before.subscriptions
      .filter(
        ({ arn, settings }) =>
          !now.subscriptions.some((one) => one.arn === arn && isSame(one.settings, settings)),
      )
      .map(({ arn, settings }) => update(target, arn, settings)),
    ...(before.monitorArn === null && now.monitorArn !== null
      ? [call(target, 'DeleteAnomalyMonitor', { MonitorArn: now.monitorArn })]
      : []),
  ],
  effect: ({ email }) => ({
    en: `AWS writes to ${email} at most once a day; it needs about ten days to learn, and sees a day after it ended.`,
    ko: `AWS가 ${email}(으)로 하루 한 번까지 알립니다. 열흘쯤 학습해야 하고, 하루가 끝난 뒤에 알 수 있습니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
});

const TAGS = [{ Key: TAG.key, Value: TAG.value }];

type Settings = Readonly<Record<string, Json>>;

/** In the form that AWS answers, so that states can be compared. */
function wanted({ email, impactUsd }: AnomalyTarget, monitorArn: string): Settings {
  return {
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
  };
}

function settingsOf({
  MonitorArnList,
  Subscribers = [],
  Frequency,
  ThresholdExpression,
}: AnomalySubscription): Settings {
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
    AnomalyMonitor: { MonitorName: MONITOR, MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' },
    ResourceTags: TAGS,
  });
  // An account has one at most: a second attempt is refused as more than the limit.
  return {
    ...create,
    needs: [...create.needs, 'ce:TagResource'],
    doneWhen: ['ValidationException', 'LimitExceededException'],
  };
}

function createSubscription(target: AnomalyTarget, settings: Settings): Call {
  const create = call(target, 'CreateAnomalySubscription', {
    AnomalySubscription: { ...settings, SubscriptionName: target.name },
    ResourceTags: TAGS,
  });
  return { ...create, needs: [...create.needs, 'ce:TagResource'] };
}

function update(target: AnomalyTarget, SubscriptionArn: string, settings: Settings): Call {
  return call(target, 'UpdateAnomalySubscription', { SubscriptionArn, ...settings });
}

function call({ region }: AnomalyTarget, operation: string, input: Settings): Call {
  return {
    load: () => import('@aws-sdk/client-cost-explorer'),
    client: 'CostExplorer',
    operation,
    region,
    input,
    needs: [`ce:${operation}`],
  };
}
