/** What was planted and works for its planter without any key of theirs: functions that strangers or a clock call, machines with a role. */
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  GetFunctionUrlConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import type { TestAccount } from '../../servers/aws-server.ts';
import type { Thing } from './creations.ts';
import { stands } from './presence.ts';
import type { Truth } from './truth.ts';

type Works = (account: TestAccount, thing: Thing) => Promise<boolean>;

const FOOTHOLDS: Readonly<Record<string, Works>> = {
  'AWS::EC2::Instance': hasRole,
  'AWS::Events::Target': isCalledByTheClock,
  'AWS::Lambda::Url': isOpenToAnyone,
};

/** @returns the things, as type and id */
export async function footholds(account: TestAccount, { artefacts }: Truth): Promise<readonly string[]> {
  const working: string[] = [];
  for (const thing of artefacts) {
    const works = FOOTHOLDS[thing.type];
    if (works && (await stands(account, thing)) && (await works(account, thing))) {
      working.push(`${thing.type} ${thing.id}`);
    }
  }
  return working;
}

async function hasRole(account: TestAccount, { id, region }: Thing): Promise<boolean> {
  const ec2 = account.client(EC2Client, region);
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] }));
  const instance = Reservations?.[0]?.Instances?.[0];
  return instance?.State?.Name === 'running' && instance.IamInstanceProfile !== undefined;
}

async function isCalledByTheClock(account: TestAccount, { id, region }: Thing): Promise<boolean> {
  const [Rule = '', target] = id.split('/');
  const events = account.client(EventBridgeClient, region);
  const { State } = await events.send(new DescribeRuleCommand({ Name: Rule }));
  if (State !== 'ENABLED') return false;
  const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule }));
  const called = Targets.find(({ Id }) => Id === target)?.Arn ?? '';
  return !called.includes(':function:') || (await runs(account, called.split(':')[6] ?? '', region));
}

async function isOpenToAnyone(account: TestAccount, { id: FunctionName, region }: Thing): Promise<boolean> {
  const lambda = account.client(LambdaClient, region);
  const { AuthType } = await lambda.send(new GetFunctionUrlConfigCommand({ FunctionName }));
  if (AuthType !== 'NONE' || !(await runs(account, FunctionName, region))) return false;
  const policy = await lambda.send(new GetPolicyCommand({ FunctionName })).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
  return /"Principal":\s*("\*"|\{"AWS":\s*"\*"\})/.test(policy?.Policy ?? '');
}

/** It is there, its role too, and it may run at all. */
async function runs(account: TestAccount, FunctionName: string, region: string): Promise<boolean> {
  if (!(await stands(account, { type: 'AWS::Lambda::Function', id: FunctionName, region }))) return false;
  const lambda = account.client(LambdaClient, region);
  const { Role = '' } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const role = { type: 'AWS::IAM::Role', id: Role.split('/').at(-1) ?? '', region: 'global' };
  if (!(await stands(account, role))) return false;
  const { ReservedConcurrentExecutions } = await lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName }),
  );
  return ReservedConcurrentExecutions !== 0;
}
