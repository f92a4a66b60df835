import {
  DescribeAccessEntryCommand,
  DescribeClusterCommand,
  EKSClient,
  paginateListAccessEntries,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import type { Pages } from '../../lister.ts';
import { EksAccessEntry, EksCluster } from '../../resources/eks.ts';
import { told } from '../../told.ts';

interface Entry {
  readonly clusterName: string;
  readonly principalArn: string;
}

const entries: Pages<EKSClient, object, readonly Entry[]> = async function* ({ client }) {
  for await (const { clusters } of paginateListClusters({ client }, {}))
    for (const clusterName of told(clusters, 'clusters'))
      for await (const page of paginateListAccessEntries({ client }, { clusterName }))
        yield told(page.accessEntries, 'accessEntries').map((principalArn) => ({
          clusterName,
          principalArn,
        }));
};

export const collector = listsCollector({
  id: 'eks',
  scope: 'region',
  client: EKSClient,
  lists: [
    listOf({
      resource: EksCluster,
      list: paginateListClusters,
      items: (page) => page.clusters,
      describe: (name) => ({ id: name }),
      reads: [
        {
          fields: ['createdAt'],
          ask: async (client, name) => {
            const { cluster } = await client.send(new DescribeClusterCommand({ name }));
            return { createdAt: isoTime(told(cluster, 'cluster').createdAt) };
          },
        },
      ],
    }),
    listOf({
      resource: EksAccessEntry,
      list: entries,
      items: (page) => page,
      describe: ({ clusterName, principalArn }) => ({ id: `${clusterName}/${principalArn}` }),
      reads: [
        {
          fields: ['createdAt'],
          ask: async (client, entry) => {
            const { accessEntry } = await client.send(new DescribeAccessEntryCommand({ ...entry }));
            return { createdAt: isoTime(told(accessEntry, 'accessEntry').createdAt) };
          },
        },
      ],
    }),
  ],
});
