import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeSnapshots';

/** Only snapshots shared with everyone: an account may hold tens of thousands of others, and AWS filters for us. */
export const PublicEbsSnapshot = defineResource({
  type: 'AWS::EC2::Snapshot',
  name: { en: 'EBS snapshot shared with everyone', ko: '모두에게 공유된 EBS 스냅샷' },
  scope: 'listed',
  listing: [DESCRIBE, 'ec2:DescribeSnapshotAttribute'],
  fields: {
    name: field<string | null>(DESCRIBE),
    createdAt: field<string | null>(DESCRIBE),
    sizeGib: field<number | null>(DESCRIBE),
    /** The region blocks all public sharing, which holds this share back without removing it. */
    heldBack: field<boolean>('ec2:GetSnapshotBlockPublicAccessState'),
  },
});
