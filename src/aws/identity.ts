import { PARTITIONS, type Partition, partitionOfArn } from '../kernel/partitions.ts';
import type { Reading } from '../kernel/reading.ts';
import { attempt } from './attempt.ts';
import { EmptyAnswer } from './empty-answer.ts';
import type { AwsClients } from './gate.ts';
import { problem } from './sign-in-problem.ts';
import { partitionNotSupported } from './sign-in-words.ts';

export interface Identity {
  readonly account: { readonly id: string; readonly partition: string };
  readonly caller: { readonly arn: string; readonly userId: string };
  readonly partition: Partition;
}

/** Who the credentials are. The only question no policy can forbid. Throws AWS's exceptions. */
export async function readIdentity(aws: AwsClients, region: string): Promise<Identity> {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const { Account, Arn, UserId } = await aws.client(STSClient, region).send(new GetCallerIdentityCommand({}));
  if (!Account || !Arn || !UserId) throw new EmptyAnswer();
  const partition = partitionOfArn(Arn);
  if (!partition)
    throw problem(
      partitionNotSupported(
        Arn,
        PARTITIONS.map(({ id }) => id),
      ),
    );
  return {
    account: { id: Account, partition: partition.id },
    caller: { arn: Arn, userId: UserId },
    partition,
  };
}

/** The name the owner gave the account's sign-in page; an account has one at most. */
export async function readAlias(aws: AwsClients, homeRegion: string): Promise<Reading<string | null>> {
  const { IAMClient, ListAccountAliasesCommand } = await import('@aws-sdk/client-iam');
  return attempt('iam:ListAccountAliases', async () => {
    const { AccountAliases } = await aws
      .client(IAMClient, homeRegion)
      .send(new ListAccountAliasesCommand({}));
    return AccountAliases?.[0] ?? null;
  });
}
