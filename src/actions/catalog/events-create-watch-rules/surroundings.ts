/** What the rules lean on: the owner's topic, and the role that hands events on. */
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { errorCode } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { FORWARD_ROLE, GUARD_REGION, topicArn } from '../../guard/names.ts';

const GONE: ReadonlySet<string> = new Set([
  'NotFound',
  'NotFoundException',
  'NoSuchEntity',
  'NoSuchEntityException',
]);

/** @throws SDK exceptions */
export function hasTopic(aws: AwsClients, account: string): Promise<boolean> {
  const TopicArn = topicArn(account, GUARD_REGION);
  return isThere(() => aws.client(SNSClient, GUARD_REGION).send(new GetTopicAttributesCommand({ TopicArn })));
}

/** @throws SDK exceptions */
export function hasForwardRole(aws: AwsClients): Promise<boolean> {
  return isThere(() =>
    aws.client(IAMClient, GUARD_REGION).send(new GetRoleCommand({ RoleName: FORWARD_ROLE })),
  );
}

async function isThere(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (GONE.has(errorCode(error))) return false;
    throw error;
  }
}
