import {
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBSnapshotAttributesCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { RdsSnapshot } from '../../../inventory/resources/rds-snapshot.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { theResource } from '../../found.ts';

interface SnapshotTarget extends Target {
  /** Tells whether it is of an instance or of a cluster. */
  readonly arn: string;
}

export const action = defineAction<SnapshotTarget>()({
  id: 'rds-unshare-snapshot',
  title: ({ name, region }) => ({
    en: `Make the RDS snapshot "${name}" (${region}) private`,
    ko: `${josa(`RDS 스냅샷 "${name}"(${region})`, '을/를')} 프라이빗으로 변경`,
  }),
  reads: ['rds:DescribeDBSnapshotAttributes', 'rds:DescribeDBClusterSnapshotAttributes'],
  writes: ['rds:ModifyDBSnapshotAttribute', 'rds:ModifyDBClusterSnapshotAttribute'],
  capture: async (aws, target) => {
    const rds = aws.client(RDSClient, target.region);
    if (isOfCluster(target)) {
      const { DBClusterSnapshotAttributesResult: result } = await rds.send(
        new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier: target.name }),
      );
      return stateIn(told(result?.DBClusterSnapshotAttributes, 'DBClusterSnapshotAttributes'));
    }
    const { DBSnapshotAttributesResult: result } = await rds.send(
      new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier: target.name }),
    );
    return stateIn(told(result?.DBSnapshotAttributes, 'DBSnapshotAttributes'));
  },
  holds: (state) => state === 'not-public',
  apply: (target) => [modify(target, { ValuesToRemove: ['all'] })],
  undo: (target) => [modify(target, { ValuesToAdd: ['all'] })],
  effect: () => ({
    en: 'Strangers can no longer restore this database. Copies that they made stay theirs: treat what is in it as known. Accounts that it is shared with by name keep it.',
    ko: '다른 사람이 이 데이터베이스를 더는 복원할 수 없습니다. 이미 복사해 간 것은 남아 있으므로 그 내용은 알려진 것으로 보고 대처하세요. 계정을 지정한 공유는 그대로입니다.',
  }),
  hurts: () => [
    {
      en: 'Whoever outside the account restores it can no longer do so.',
      ko: '계정 밖에서 이 스냅샷을 복원하던 곳은 더는 복원할 수 없습니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theResource(RdsSnapshot),
});

function isOfCluster({ arn }: SnapshotTarget): boolean {
  return arn.includes(':cluster-snapshot:');
}

function modify(target: SnapshotTarget, change: Readonly<Record<string, Json>>): Call {
  const to = { load: () => import('@aws-sdk/client-rds'), client: 'RDS', region: target.region };
  const input = { AttributeName: 'restore', ...change };
  return isOfCluster(target)
    ? {
        ...to,
        operation: 'ModifyDBClusterSnapshotAttribute',
        input: { DBClusterSnapshotIdentifier: target.name, ...input },
        needs: ['rds:ModifyDBClusterSnapshotAttribute'],
      }
    : {
        ...to,
        operation: 'ModifyDBSnapshotAttribute',
        input: { DBSnapshotIdentifier: target.name, ...input },
        needs: ['rds:ModifyDBSnapshotAttribute'],
      };
}

interface Attribute {
  readonly AttributeName?: string | undefined;
  readonly AttributeValues?: readonly string[] | undefined;
}

function stateIn(attributes: readonly Attribute[]): 'public' | 'not-public' {
  const isPublic = attributes.some(
    ({ AttributeName, AttributeValues }) => AttributeName === 'restore' && AttributeValues?.includes('all'),
  );
  return isPublic ? 'public' : 'not-public';
}
