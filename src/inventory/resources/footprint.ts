/** What stands where: the things that cost money, over all regions. */
import { type Source, source } from '../derivation.ts';
import { defineResource, field } from '../resource-type.ts';
import { Ec2Instance } from './ec2-instance.ts';
import { EcrRepository } from './ecr-repository.ts';
import { KmsKey } from './kms-key.ts';
import { LambdaFunction } from './lambda-function.ts';
import { MachineImage } from './machine-image.ts';
import { RdsInstance } from './rds-instance.ts';
import { RdsSnapshot } from './rds-snapshot.ts';
import { S3Bucket } from './s3-bucket.ts';
import { Secret } from './secret.ts';

export interface Dated {
  readonly type: string;
  readonly id: string;
  /** When it was made or, of an instance, last started. ISO 8601. */
  readonly at: string;
}

/** EC2 instances of one type that run, or are about to. */
export interface RunningServers {
  readonly instanceType: string;
  readonly count: number;
  readonly newestAt: string;
}

export interface RegionFootprint {
  readonly region: string;
  /** Resource type to how many there are. */
  readonly counts: Readonly<Record<string, number>>;
  /** Most first. */
  readonly running: readonly RunningServers[];
  /** `null` where nothing has a date. */
  readonly oldest: Dated | null;
  readonly newest: Dated | null;
}

/** The types that make a footprint, and the field that tells how long one has been there, where one does. */
export const FOOTPRINT: readonly (Source & { readonly date?: string })[] = [
  { ...source(Ec2Instance, 'state', 'instanceType', 'startedAt'), date: 'startedAt' },
  { ...source(RdsInstance, 'createdAt'), date: 'createdAt' },
  { ...source(LambdaFunction, 'modifiedAt'), date: 'modifiedAt' },
  { ...source(S3Bucket, 'createdAt'), date: 'createdAt' },
  { ...source(MachineImage, 'createdAt'), date: 'createdAt' },
  { ...source(RdsSnapshot, 'createdAt'), date: 'createdAt' },
  source(EcrRepository),
  source(Secret),
  source(KmsKey),
];

export const Footprint = defineResource({
  type: 'Jikimi::Account::Footprint',
  name: { en: 'Resources by region', ko: '리전별 리소스' },
  scope: 'account',
  fields: {
    /** Regions that hold something, by name; with a gap for every listing that was not read. */
    regions: field<readonly RegionFootprint[]>(...FOOTPRINT.flatMap(({ type }) => type.listing)),
  },
});
