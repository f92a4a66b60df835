import {
  CloudTrailClient,
  GetTrailCommand,
  GetTrailStatusCommand,
  type GetTrailStatusResponse,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call, Proof, Target } from '../change/action.ts';

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

/** A file in the bucket since it was started: a bucket policy that looks right may still refuse CloudTrail. */
export const FIRST_FILE: Proof<Target> = {
  awaits: { en: 'the first log file of the trail', ko: '추적의 첫 로그 파일' },
  withinMinutes: 15,
  look: async (aws, { region, name }) => {
    const { trail, status } = (await readTrail(aws, region, name)) ?? {};
    const bucket = trail?.S3BucketName ?? '';
    const {
      LatestDeliveryError: error,
      LatestDeliveryTime: delivered,
      StartLoggingTime: started,
    } = status ?? {};
    if (error) {
      return {
        kind: 'failed',
        what: {
          en: `CloudTrail cannot write into the bucket ${bucket} (${error}): look at its policy and its key.`,
          ko: `CloudTrail이 버킷 ${bucket}에 쓰지 못합니다(${error}). 버킷 정책과 키를 확인하세요.`,
        },
      };
    }
    if (!delivered || (started && delivered < started)) return null;
    const at = delivered.toISOString();
    return {
      kind: 'seen',
      what: {
        en: `CloudTrail delivered a log file into the bucket ${bucket} (${at}).`,
        ko: `CloudTrail이 버킷 ${bucket}에 로그 파일을 전달했습니다(${at}).`,
      },
    };
  },
};
