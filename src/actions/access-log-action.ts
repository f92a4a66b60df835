/** Turns on the access log of a load balancer, whichever of the two services keeps it. */
import type { AwsClients } from '../aws/gate.ts';
import type { Action, Call, Found } from '../change/action.ts';
import { partitionOfRegion } from '../kernel/partitions.ts';
import type { IamAction } from '../kernel/reading.ts';
import { sentences, type Text } from '../kernel/text.ts';
import { type ResourceTarget, theResource } from './found.ts';
import { LOG_BUCKET_WRITES, makeBucket, mayUseBucket } from './log-bucket.ts';
import { bucketTaken, keptLogs, LOG_STORAGE_PRICE, serviceLogs, serviceLogsPolicy } from './service-logs.ts';

/** Where it goes; `null` while it is off, whatever was chosen once. */
type AccessLog = { readonly bucket: string; readonly prefix: string } | null;

interface LogKeeper {
  readonly id: string;
  readonly noun: Text;
  readonly resource: { readonly type: string };
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
  /** @throws SDK exceptions */
  readonly read: (aws: AwsClients, target: ResourceTarget) => Promise<AccessLog>;
  readonly write: (target: ResourceTarget, log: AccessLog) => Call;
  /** None of its kind has such a log. */
  readonly hasNone?: (found: Found) => boolean;
}

type State = { readonly log: AccessLog; readonly mayUse: boolean };

export function enableAccessLog(keeper: LogKeeper): Action<ResourceTarget, State> {
  const targets = theResource(keeper.resource);
  return {
    id: keeper.id,
    title: ({ name, region }) => ({
      en: `Keep the access log of the ${keeper.noun.en} ${name} (${region})`,
      ko: `${keeper.noun.ko} ${name}(${region})의 액세스 로그 남기기`,
    }),
    reads: [...keeper.reads, 's3:GetBucketPolicy'],
    writes: [...LOG_BUCKET_WRITES, ...keeper.writes],
    capture: async (aws, target) => {
      const logs = logsOf(target);
      const log = await keeper.read(aws, target);
      return { log, mayUse: await mayUseBucket(aws, logs, serviceLogsPolicy(logs)) };
    },
    holds: ({ log }) => log !== null,
    apply: (target) => {
      const logs = logsOf(target);
      return [
        ...makeBucket(logs, serviceLogsPolicy(logs)),
        keeper.write(target, { bucket: logs.bucket, prefix: '' }),
      ];
    },
    undo: (target, { log }) => [keeper.write(target, log)],
    effect: (target) => {
      const logs = logsOf(target);
      return sentences(
        {
          en: `Every request is noted in the private bucket ${logs.bucket}, which is made if it is not there: which address asked for what, and when.`,
          ko: `어느 주소가 언제 무엇을 요청했는지 비공개 버킷 ${logs.bucket}에 기록됩니다. 그 버킷이 없으면 새로 만듭니다.`,
        },
        keptLogs(logs),
      );
    },
    hurts: () => [],
    refuses: (target, { mayUse }) => (mayUse ? undefined : bucketTaken(logsOf(target))),
    monthlyUsd: LOG_STORAGE_PRICE,
    minutes: 2,
    fromFinding: (found) => (keeper.hasNone?.(found) ? [] : targets(found)),
  };
}

/** In the region of the load balancer: it takes no other. */
function logsOf({ region, account }: ResourceTarget) {
  return serviceLogs({ region, account, partition: partitionOfRegion(region).id });
}
