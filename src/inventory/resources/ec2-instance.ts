import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeInstances';

export interface MetadataOptions {
  readonly endpoint: 'enabled' | 'disabled';
  /** `optional`: IMDSv1 is answered too. */
  readonly tokens: 'required' | 'optional';
  /** Network hops a token may travel; containers need 2. */
  readonly hopLimit: number | null;
}

/** Instances that exist; AWS lists terminated ones for about an hour more, and they are left out. */
export const Ec2Instance = defineResource({
  type: 'AWS::EC2::Instance',
  name: { en: 'EC2 instance', ko: 'EC2 인스턴스' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    /** The Name tag. */
    name: field<string | null>(DESCRIBE),
    /** `pending`, `running`, `stopping` or `stopped`. */
    state: field<string>(DESCRIBE),
    instanceType: field<string>(DESCRIBE),
    /** When it last started; AWS moves this at every start. */
    startedAt: field<string>(DESCRIBE),
    /** `on-demand`, `spot`, `scheduled`, `capacity-block`, … */
    lifecycle: field<string>(DESCRIBE),
    /** ARN. */
    instanceProfile: field<string | null>(DESCRIBE),
    metadata: field<MetadataOptions>(DESCRIBE),
    publicIp: field<string | null>(DESCRIBE),
    /** The first one that the internet can route to. */
    publicIpv6: field<string | null>(DESCRIBE),
    /** How the instance stands among the others of its region. */
    neighbours: field<Neighbours>(DESCRIBE),
  },
});

export interface Neighbours {
  /** When the oldest of the other instances last started; `null`: there is no other. */
  readonly oldestStartedAt: string | null;
  /** How many others started within an hour before or after this one. */
  readonly startedWithinHour: number;
}
