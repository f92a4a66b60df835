/**
 * Who is told of an event, if anybody. An event is watched when one unbroken chain leads from it to a person; it is missed
 * only when everything that could hold such a chain was read and understood. In between the answer is unread.
 */
import { known, type Reading, type Unread } from '../../kernel/reading.ts';
import type { Truth } from '../../policy/truth.ts';
import type { BrokenLink, WatchAnswer, Watcher } from '../resources/account-watch.ts';
import type { Recorder } from '../resources/cloudtrail-coverage.ts';
import { matchesEventPattern } from './event-pattern.ts';
import { matchesMetricFilter } from './metric-filter-pattern.ts';
import type { FilterFact, RuleFact, WatchFacts } from './watch-facts.ts';
import { envelopeOf, recordOf, type WatchedEvent } from './watched-events.ts';

/** Whether one watcher tells somebody of one event. */
type Chain =
  | { readonly watcher: Watcher; readonly link: BrokenLink | null }
  | { readonly watcher: Watcher; readonly unread: Unread };

export function answerTopic(events: readonly WatchedEvent[], facts: WatchFacts): Reading<WatchAnswer> {
  const watchers = new Map<string, Watcher>();
  const broken = new Map<string, Watcher & { readonly link: BrokenLink }>();
  const missed = new Set<string>();
  const doubts: Unread[] = [];
  for (const event of events) {
    for (const region of event.where === 'home-region' ? [facts.homeRegion] : facts.regions) {
      const chains = chainsFrom(event, region, facts);
      const telling = chains.find((chain) => 'link' in chain && chain.link === null);
      if (telling) {
        watchers.set(keyOf(telling.watcher), telling.watcher);
        continue;
      }
      const [doubt] = [
        ...chains.flatMap((chain) => ('unread' in chain ? [chain.unread] : [])),
        ...facts.blindness.flatMap((one) =>
          one.region === null || one.region === region ? [one.unread] : [],
        ),
      ];
      if (doubt) doubts.push(doubt);
      else missed.add(event.name);
      for (const chain of chains) {
        if ('link' in chain && chain.link !== null) {
          broken.set(`${keyOf(chain.watcher)} ${chain.link}`, { ...chain.watcher, link: chain.link });
        }
      }
    }
  }
  const [doubt] = doubts;
  if (missed.size === 0 && doubt) return doubt;
  return known({ watchers: [...watchers.values()], missed: [...missed], broken: [...broken.values()] });
}

function chainsFrom(event: WatchedEvent, region: string, facts: WatchFacts): readonly Chain[] {
  return [
    ...facts.filters.flatMap((filter) => chainOfFilter(filter, { event, region, facts })),
    ...facts.rules.flatMap((rule) => chainOfRule(rule, { event, region, facts })),
  ];
}

interface At {
  readonly event: WatchedEvent;
  /** Where it happened. */
  readonly region: string;
  readonly facts: WatchFacts;
  /** Whose event bus it was handed on to, if it was. */
  readonly bus?: string;
}

function chainOfFilter(filter: FilterFact, { event, region, facts }: At): readonly Chain[] {
  const record = recordOf(event, { ...facts, region });
  const caught = matchesMetricFilter(filter.pattern, record);
  if (caught === 'no') return [];
  const watcher: Watcher = { kind: 'metric-filter', name: filter.name, region: filter.region };
  const sent = facts.trails.some(
    ({ recorder, logGroup }) =>
      logGroup === filter.logGroup && recorder.logging && keeps(recorder, event, region),
  );
  const alarms = facts.alarms.filter(
    (alarm) => alarm.region === filter.region && alarm.metrics.some((one) => filter.metrics.includes(one)),
  );
  if (!sent) return brokenAt(watcher, 'not-recorded', caught);
  if (alarms.length === 0) return brokenAt(watcher, 'no-alarm', caught);
  const working = alarms.filter(({ works }) => works);
  if (working.length === 0) return brokenAt(watcher, 'alarm-silent', caught);
  const topics = working.flatMap(({ actions }) => actions).filter(isTopic);
  return toldBy(watcher, topics, { caught, facts, action: 'logs:DescribeMetricFilters' });
}

function chainOfRule(rule: RuleFact, at: At): readonly Chain[] {
  const { event, region, facts, bus } = at;
  if (rule.region !== (bus ?? region) || (event.readOnly && !rule.seesReads)) return [];
  const caught = matchesEventPattern(rule.pattern, envelopeOf(event, { ...facts, region }));
  if (caught === 'no') return [];
  const watcher: Watcher = { kind: 'event-rule', name: rule.name, region: rule.region };
  if (!rule.enabled) return brokenAt(watcher, 'rule-disabled', caught);
  const sent = facts.trails.some(({ recorder }) => recorder.logging && keeps(recorder, event, region));
  if (!sent) return brokenAt(watcher, 'not-recorded', caught);
  if (rule.targets.state !== 'known') return [{ watcher, unread: rule.targets }];
  const topics = rule.targets.value.filter(isTopic);
  const told = toldBy(watcher, topics, { caught, facts, action: 'events:ListRules' });
  // An event is handed on once: a circle of buses tells nobody.
  const buses = bus === undefined ? rule.targets.value.flatMap((arn) => busRegion(arn, facts)) : [];
  const onward = buses.flatMap((next) => chainsOnBus(watcher, { ...at, bus: next }, caught));
  return topics.length === 0 && onward.length > 0 ? onward : [...told, ...onward];
}

/** What becomes of an event on the bus of another region. */
function chainsOnBus(from: Watcher, at: At & { readonly bus: string }, caught: Truth): readonly Chain[] {
  const blind = at.facts.blindness.filter(({ region }) => region === at.bus);
  return [
    ...at.facts.rules.flatMap((rule) => chainOfRule(rule, at)),
    ...blind.map(({ unread }) => ({ watcher: from, unread })),
  ].map((chain) =>
    caught === 'yes' || !('link' in chain) || chain.link !== null
      ? chain
      : { watcher: from, unread: notUnderstood(from, 'events:ListRules') },
  );
}

/** The region of the account's default event bus. */
function busRegion(arn: string, { account }: WatchFacts): readonly string[] {
  const [, region = '', owner] = /^arn:[^:]+:events:([^:]+):(\d{12}):event-bus\/default$/.exec(arn) ?? [];
  return owner === account ? [region] : [];
}

function keeps(recorder: Recorder, event: WatchedEvent, region: string): boolean {
  const there = recorder.multiRegion || recorder.homeRegion === region;
  const global = event.where === 'every-region' || recorder.globalServiceEvents;
  return there && global && recorder.kept[event.readOnly ? 'reads' : 'writes'] === 'all';
}

/** A chain that is broken anyway is broken whatever the pattern means; it is only not worth telling. */
function brokenAt(watcher: Watcher, link: BrokenLink, caught: Truth): readonly Chain[] {
  return caught === 'yes' ? [{ watcher, link }] : [];
}

function toldBy(
  watcher: Watcher,
  topics: readonly string[],
  { caught, facts, action }: { caught: Truth; facts: WatchFacts; action: Unread['action'] },
): readonly Chain[] {
  if (topics.length === 0) return brokenAt(watcher, 'no-topic', caught);
  const readings = topics.map((topic) => facts.subscribers.get(topic) ?? known(0));
  const reached = readings.some((one) => one.state === 'known' && one.value > 0);
  const [unread] = readings.flatMap((one) => (one.state === 'known' ? [] : [one]));
  if (!reached && unread) return [{ watcher, unread }];
  if (!reached) return brokenAt(watcher, 'nobody-subscribed', caught);
  return [caught === 'yes' ? { watcher, link: null } : { watcher, unread: notUnderstood(watcher, action) }];
}

function notUnderstood({ name, region }: Watcher, action: Unread['action']): Unread {
  const message = `The pattern of "${name}" in ${region} cannot be judged`;
  return { state: 'failed', action, fault: { kind: 'unexpected', code: 'PatternNotUnderstood', message } };
}

function isTopic(arn: string): boolean {
  return /^arn:[^:]+:sns:/.test(arn);
}

function keyOf({ kind, name, region }: Watcher): string {
  return JSON.stringify([kind, region, name]);
}
