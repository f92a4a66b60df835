/** Follows each trail to the people it tells: log group, metric filter, alarm, topic; and the rules of EventBridge beside it. */
import type { AwsClients } from '../../../aws/gate.ts';
import { parseArn } from '../../../kernel/arn.ts';
import type { Reading, Unread } from '../../../kernel/reading.ts';
import type { Place } from '../../collector.ts';
import type { Readings } from '../../resource-type.ts';
import type { AccountWatch, WatchTopic } from '../../resources/account-watch.ts';
import { answerTopic } from '../../watch/watch-answer.ts';
import type { AlarmFact, Blindness, FilterFact, RuleFact, TrailFact } from '../../watch/watch-facts.ts';
import { WATCHED } from '../../watch/watched-events.ts';
import { readAlarms, readFilters, readSubscribers } from './alarm-chain.ts';
import { readRules } from './event-rules.ts';

export async function readWatch(
  aws: AwsClients,
  place: Place,
  trails: readonly Reading<TrailFact>[],
): Promise<Readings<typeof AccountWatch>> {
  const blindness: Blindness[] = [];
  const seen = <T>(reading: Reading<T>, region: string | null = null): readonly T[] => {
    if (reading.state === 'known') return [reading.value];
    blindness.push({ unread: reading, region });
    return [];
  };
  const known = trails.flatMap((trail) => seen(trail));
  const groups = [...new Set(known.flatMap(({ logGroup }) => logGroup ?? []))];
  for (const group of groups.filter((one) => !isOwn(one, place)))
    blindness.push({ unread: elsewhere(group), region: null });
  const own = groups.filter((one) => isOwn(one, place));
  const filters: FilterFact[] = (await Promise.all(own.map((group) => readFilters(aws, group))))
    .flatMap((reading) => seen(reading))
    .flat();
  const alarmRegions = [...new Set(filters.map(({ region }) => region))];
  const alarms: AlarmFact[] = (await Promise.all(alarmRegions.map((region) => readAlarms(aws, region))))
    .flatMap((reading) => seen(reading))
    .flat();
  // Without a trail EventBridge hears of no call: a rule could not be the answer.
  const swept = trails.length === 0 ? [] : place.regions;
  const rules: RuleFact[] = (
    await Promise.all(swept.map(async (region) => seen(await readRules(aws, place, region), region)))
  ).flat(2);
  const topics = new Set([
    ...alarms.flatMap(({ metrics, actions }) =>
      filters.some((filter) => filter.metrics.some((one) => metrics.includes(one))) ? actions : [],
    ),
    ...rules.flatMap(({ targets }) => (targets.state === 'known' ? targets.value : [])),
  ]);
  const facts = {
    partition: place.partition,
    account: place.account,
    homeRegion: place.region,
    regions: place.regions,
    trails: known,
    filters,
    alarms,
    rules,
    subscribers: await readSubscribers(aws, topics),
    blindness,
  };
  const answers = Object.entries(WATCHED).map(([topic, events]) => [topic, answerTopic(events, facts)]);
  return Object.fromEntries(answers) as Record<WatchTopic, ReturnType<typeof answerTopic>>;
}

function isOwn(logGroup: string, { account }: Place): boolean {
  return parseArn(logGroup)?.account === account;
}

/** A trail of the organisation writes into the log group of another account; what watches it there cannot be seen. */
function elsewhere(logGroup: string): Unread {
  const message = `The log group ${logGroup} belongs to another account`;
  return {
    state: 'failed',
    action: 'logs:DescribeMetricFilters',
    fault: { kind: 'unexpected', code: 'OtherAccount', message },
  };
}
