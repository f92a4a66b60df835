import { EFSClient, paginateDescribeFileSystems } from '@aws-sdk/client-efs';
import { listCollector } from '../../list-collector.ts';
import { FileSystem } from '../../resources/file-system.ts';
import { told } from '../../told.ts';

export const collector = listCollector({
  id: 'efs-file-system',
  scope: 'region',
  resource: FileSystem,
  client: EFSClient,
  list: paginateDescribeFileSystems,
  input: { MaxItems: 100 },
  items: (page) => told(page.FileSystems, 'FileSystems'),
  describe: ({ FileSystemId = '', FileSystemArn = '', Name, Encrypted }) => ({
    id: FileSystemId,
    arn: FileSystemArn,
    fields: { name: Name || null, encrypted: Encrypted === true },
  }),
});
