import { defineResource, field } from '../resource-type.ts';

/** `declarative-policy`: the organisation decides, and the account cannot change it. */
export type ManagedBy = 'account' | 'declarative-policy';

export interface BlockPublicAccess {
  /** AMIs know only the last two; `block-new-sharing` leaves what is public already. */
  readonly state: 'block-all-sharing' | 'block-new-sharing' | 'unblocked';
  readonly managedBy: ManagedBy;
}

export interface MetadataDefaults {
  /** `null`: no preference, so the AMI and the launch decide. */
  readonly tokens: 'required' | 'optional' | null;
  readonly hopLimit: number | null;
  /** Launches without IMDSv2 are refused. */
  readonly enforced: boolean;
  readonly managedBy: ManagedBy;
}

export interface SerialConsole {
  readonly enabled: boolean;
  readonly managedBy: ManagedBy;
}

export interface AllowedImages {
  /** `audit-mode` marks images that it would refuse, and refuses none. */
  readonly state: 'enabled' | 'audit-mode' | 'disabled';
  readonly managedBy: ManagedBy;
}

export interface VpcInternetAccess {
  /** What the region keeps from crossing its internet gateways. */
  readonly mode: 'off' | 'block-ingress' | 'block-bidirectional';
  readonly managedBy: ManagedBy;
}

export const Ec2RegionDefaults = defineResource({
  type: 'Jikimi::EC2::RegionDefaults',
  name: { en: 'EC2 settings of the region', ko: '리전의 EC2 설정' },
  scope: 'region',
  fields: {
    ebsEncryptionByDefault: field<boolean>('ec2:GetEbsEncryptionByDefault'),
    snapshotSharing: field<BlockPublicAccess>('ec2:GetSnapshotBlockPublicAccessState'),
    imageSharing: field<BlockPublicAccess>('ec2:GetImageBlockPublicAccessState'),
    metadataDefaults: field<MetadataDefaults>('ec2:GetInstanceMetadataDefaults'),
    serialConsole: field<SerialConsole>('ec2:GetSerialConsoleAccessStatus'),
    allowedImages: field<AllowedImages>('ec2:GetAllowedImagesSettings'),
    vpcInternetAccess: field<VpcInternetAccess>('ec2:DescribeVpcBlockPublicAccessOptions'),
  },
});
