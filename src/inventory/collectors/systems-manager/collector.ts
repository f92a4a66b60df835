import {
  DescribeDocumentPermissionCommand,
  paginateDescribeActivations,
  paginateDescribeMaintenanceWindows,
  paginateDescribeParameters,
  paginateListAssociations,
  paginateListDocuments,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import {
  SsmActivation,
  SsmAssociation,
  SsmDocument,
  SsmMaintenanceWindow,
  SsmParameter,
} from '../../resources/systems-manager.ts';
import { told } from '../../told.ts';

export const collector = listsCollector({
  id: 'systems-manager',
  scope: 'region',
  client: SSMClient,
  lists: [
    listOf({
      resource: SsmDocument,
      list: paginateListDocuments,
      input: { Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 },
      items: (page) => page.DocumentIdentifiers,
      describe: ({ Name = '', CreatedDate }) => ({ id: Name, fields: { createdAt: isoTime(CreatedDate) } }),
      reads: [
        {
          fields: ['sharedWith'],
          ask: async (client, { Name }) => ({ sharedWith: await sharedWith(client, told(Name, 'Name')) }),
        },
      ],
    }),
    listOf({
      resource: SsmActivation,
      list: paginateDescribeActivations,
      input: { MaxResults: 50 },
      items: (page) => page.ActivationList,
      describe: ({ ActivationId = '', CreatedDate }) => ({
        id: ActivationId,
        fields: { createdAt: isoTime(CreatedDate) },
      }),
    }),
    listOf({
      resource: SsmAssociation,
      list: paginateListAssociations,
      input: { MaxResults: 50 },
      items: (page) => page.Associations,
      describe: ({ AssociationId = '' }) => ({ id: AssociationId }),
    }),
    listOf({
      resource: SsmMaintenanceWindow,
      list: paginateDescribeMaintenanceWindows,
      input: { MaxResults: 100 },
      items: (page) => page.WindowIdentities,
      describe: ({ WindowId = '' }) => ({ id: WindowId }),
    }),
    listOf({
      resource: SsmParameter,
      list: paginateDescribeParameters,
      input: { MaxResults: 50 },
      items: (page) => page.Parameters,
      describe: ({ Name = '', LastModifiedDate }) => ({
        id: Name,
        fields: { modifiedAt: isoTime(LastModifiedDate) },
      }),
    }),
  ],
});

async function sharedWith(client: SSMClient, Name: string): Promise<readonly string[]> {
  const accounts: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeDocumentPermissionCommand({ Name, PermissionType: 'Share', NextToken }),
    );
    accounts.push(...(page.AccountIds ?? []));
    NextToken = page.NextToken || undefined;
  } while (NextToken !== undefined);
  return accounts;
}
