import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  type Rule,
} from '@aws-sdk/client-eventbridge';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import type { Place } from '../../collector.ts';
import { told } from '../../told.ts';
import { matchesEventPattern } from '../../watch/event-pattern.ts';
import type { RuleFact } from '../../watch/watch-facts.ts';
import { envelopeOf, WATCHED } from '../../watch/watched-events.ts';

const SEES_READS = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';

/** Those rules of the default bus (where AWS's own events arrive) that might catch a watched event. */
export async function readRules(
  aws: AwsClients,
  { partition, account }: Place,
  region: string,
): Promise<Reading<readonly RuleFact[]>> {
  const client = aws.client(EventBridgeClient, region);
  const rules = await attempt('events:ListRules', () => listRules(client));
  if (rules.state !== 'known') return rules;
  const envelopes = Object.values(WATCHED).flatMap((events) =>
    events.map((event) => envelopeOf(event, { partition, account, region })),
  );
  const relevant = rules.value.filter(
    ({ EventPattern }) =>
      EventPattern !== undefined && envelopes.some((one) => matchesEventPattern(EventPattern, one) !== 'no'),
  );
  const limit = pLimit(8);
  const facts = await limit.map(relevant, async ({ Name = '', EventPattern = '', State }) => ({
    name: Name,
    region,
    pattern: EventPattern,
    enabled: told(State, 'State') !== 'DISABLED',
    seesReads: State === SEES_READS,
    targets: await attempt('events:ListTargetsByRule', () => listTargets(client, Name), {
      ResourceNotFoundException: [],
    }),
  }));
  return known(facts);
}

/** The SDK has no paginator for either question. */
async function listRules(client: EventBridgeClient): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListRulesCommand({ NextToken }));
    rules.push(...told(page.Rules, 'Rules'));
    NextToken = page.NextToken || undefined;
  } while (NextToken !== undefined);
  return rules;
}

async function listTargets(client: EventBridgeClient, Rule: string): Promise<readonly string[]> {
  const arns: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListTargetsByRuleCommand({ Rule, NextToken }));
    arns.push(...told(page.Targets, 'Targets').flatMap(({ Arn }) => Arn ?? []));
    NextToken = page.NextToken || undefined;
  } while (NextToken !== undefined);
  return arns;
}
