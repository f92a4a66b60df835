/** The rules of one topic: in the home region to the owner's topic, in all others to the home region's event bus. */

import type { WatchTopic } from '../../../inventory/resources/account-watch.ts';
import { RULE_PATTERNS } from '../../../inventory/watch/rule-patterns.ts';
import { WATCHED } from '../../../inventory/watch/watched-events.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import { FORWARD_ROLE, GUARD_REGION, RULE_PREFIX, topicArn } from '../../guard/names.ts';
import type { Rule } from '../../guard/rule.ts';

const EVERYTHING = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

/** `jikimi-alert-watch-trail-changes` */
export function ruleName(topic: WatchTopic): string {
  return `${RULE_PREFIX}watch-${topic.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Services without a region are heard of in the home region alone. */
export function isRegional(topic: WatchTopic): boolean {
  return WATCHED[topic].some(({ where }) => where === 'every-region');
}

export function ruleIn(region: string, topic: WatchTopic, account: string): Rule {
  const { pattern, seesReads } = RULE_PATTERNS[topic];
  const partition = partitionOfRegion(GUARD_REGION).id;
  const target =
    region === GUARD_REGION
      ? { Id: 'jikimi-guard', Arn: topicArn(account, region) }
      : {
          Id: 'jikimi-guard',
          Arn: `arn:${partition}:events:${GUARD_REGION}:${account}:event-bus/default`,
          RoleArn: `arn:${partition}:iam::${account}:role/${FORWARD_ROLE}`,
        };
  return { pattern, state: seesReads ? EVERYTHING : 'ENABLED', targets: [target] };
}
