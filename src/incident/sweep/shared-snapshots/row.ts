import { source } from '../../../inventory/derivation.ts';
import { MachineImage } from '../../../inventory/resources/machine-image.ts';
import { PublicEbsSnapshot } from '../../../inventory/resources/public-ebs-snapshot.ts';
import { RdsSnapshot } from '../../../inventory/resources/rds-snapshot.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 23,
  title: { en: 'Snapshots, images and database copies shared', ko: '공유된 스냅샷, AMI, DB 스냅샷' },
  look: {
    en: 'EC2: Snapshots and AMIs, Permissions; RDS: Snapshots, Share snapshot',
    ko: 'EC2: 스냅샷과 AMI의 권한; RDS: 스냅샷의 스냅샷 공유',
  },
  normal: {
    en: 'Shared with no other account, or with one of your own.',
    ko: '다른 계정과 공유하지 않거나 내 다른 계정과만 공유합니다.',
  },
  makes: [
    'ec2:CreateSnapshot',
    'ec2:CreateSnapshots',
    'ec2:CreateImage',
    'ec2:CreateRestoreImageTask',
    'rds:CreateDBSnapshot',
    'rds:CreateDBClusterSnapshot',
    'rds:StartExportTask',
  ],
  changes: [
    'ec2:ModifySnapshotAttribute',
    'ec2:ModifyImageAttribute',
    'rds:ModifyDBSnapshotAttribute',
    'rds:ModifyDBClusterSnapshotAttribute',
    'ec2:CopySnapshot',
    'ec2:DisableSnapshotBlockPublicAccess',
    'ec2:DisableImageBlockPublicAccess',
  ],
  live: [
    { ...source(PublicEbsSnapshot, 'createdAt'), date: 'createdAt' },
    { ...source(MachineImage, 'createdAt', 'public'), date: 'createdAt' },
    { ...source(RdsSnapshot, 'createdAt', 'sharedWith'), date: 'createdAt' },
  ],
  created: [
    'AWS::EC2::Snapshot',
    'AWS::EC2::Image',
    'AWS::RDS::DBSnapshot',
    'AWS::RDS::DBClusterSnapshot',
    'AWS::RDS::ExportTask',
  ],
  controls: ['ec2-snapshot-public', 'ec2-image-public', 'rds-snapshot-public'],
  notCollected: { en: 'private snapshots and with whom they are shared', ko: '비공개 스냅샷과 그 공유 대상' },
});
