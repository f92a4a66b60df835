import {
  DescribeKeyPairsCommand,
  EC2Client,
  paginateDescribeInstanceConnectEndpoints,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { onePage } from '../../lister.ts';
import { InstanceConnectEndpoint, KeyPair, Volume } from '../../resources/ec2-ways-in.ts';

const keyPairs = onePage((client: EC2Client) => client.send(new DescribeKeyPairsCommand({})));

export const collector = listsCollector({
  id: 'ec2-ways-in',
  scope: 'region',
  client: EC2Client,
  lists: [
    listOf({
      resource: KeyPair,
      list: keyPairs,
      items: (page) => page.KeyPairs,
      describe: ({ KeyName = '', CreateTime }) => ({
        id: KeyName,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
    listOf({
      resource: InstanceConnectEndpoint,
      list: paginateDescribeInstanceConnectEndpoints,
      items: (page) => page.InstanceConnectEndpoints,
      describe: ({ InstanceConnectEndpointId = '', CreatedAt }) => ({
        id: InstanceConnectEndpointId,
        fields: { createdAt: isoTime(CreatedAt) },
      }),
    }),
    listOf({
      resource: Volume,
      list: paginateDescribeVolumes,
      input: { MaxResults: 500 },
      items: (page) => page.Volumes,
      describe: ({ VolumeId = '', CreateTime }) => ({
        id: VolumeId,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
  ],
});
