import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeImages';

/** AMIs that the account owns. */
export const MachineImage = defineResource({
  type: 'AWS::EC2::Image',
  name: { en: 'AMI', ko: 'AMI' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    name: field<string | null>(DESCRIBE),
    createdAt: field<string | null>(DESCRIBE),
    /** Every AWS account can launch it. */
    public: field<boolean>(DESCRIBE),
  },
});
