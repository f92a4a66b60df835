import { EC2Client, paginateDescribeImages } from '@aws-sdk/client-ec2';
import { listCollector } from '../../list-collector.ts';
import { MachineImage } from '../../resources/machine-image.ts';

export const collector = listCollector({
  id: 'ec2-image',
  scope: 'region',
  resource: MachineImage,
  client: EC2Client,
  list: paginateDescribeImages,
  input: { Owners: ['self'], MaxResults: 1000 },
  items: (page) => page.Images,
  describe: ({ ImageId: id = '', Name, CreationDate, Public }, { partition, region }) => ({
    id,
    // AWS writes the ARN of an image without the account.
    arn: `arn:${partition}:ec2:${region}::image/${id}`,
    fields: {
      name: Name ?? null,
      createdAt: CreationDate ?? null,
      ...(Public !== undefined && { public: Public }),
    },
  }),
});
