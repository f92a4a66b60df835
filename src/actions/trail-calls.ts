import {
  CloudTrailClient,
  GetTrailCommand,
  GetTrailStatusCommand,
  type GetTrailStatusResponse,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Target } from '../change/action.ts';

export function trailCall(
  { region }: Target,
  operation: string,
  input: Call['input'],
  doneWhen: readonly string[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-cloudtrail'),
    client: 'CloudTrail',
    operation,
    region,
    input,
    needs: [`cloudtrail:${operation}`],
    doneWhen,
  };
}

export const TRAIL_GONE: readonly string[] = ['TrailNotFoundException'];

/** `null`: there is no such trail. @throws SDK exceptions */
export async function readTrail(
  aws: AwsClients,
  region: string,
  Name: string,
): Promise<{ readonly trail: Trail | undefined; readonly status: GetTrailStatusResponse } | null> {
  const client = aws.client(CloudTrailClient, region);
  try {
    const { Trail: trail } = await client.send(new GetTrailCommand({ Name }));
    return { trail, status: await client.send(new GetTrailStatusCommand({ Name })) };
  } catch (error) {
    if (TRAIL_GONE.includes(errorCode(error))) return null;
    throw error;
  }
}
