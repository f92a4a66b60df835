import { CreateFunctionUrlConfigCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { newFunction } from '../functions.ts';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** A URL for anyone; with settings of its own; on two functions. */
export const seed: Seed['seed'] = async (account, n) => {
  const names = n === 2 ? ['orders', 'site'] : ['orders'];
  const targets = [];
  for (const FunctionName of names) {
    targets.push(await newFunction(account, FunctionName));
    await account.client(LambdaClient, REGION).send(
      new CreateFunctionUrlConfigCommand({
        FunctionName,
        AuthType: 'NONE',
        ...(n === 1 && { Cors: { AllowOrigins: ['https://example.com'] } }),
      }),
    );
  }
  return targets;
};
