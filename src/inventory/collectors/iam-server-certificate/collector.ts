import { IAMClient, paginateListServerCertificates } from '@aws-sdk/client-iam';
import { listCollector } from '../../list-collector.ts';
import { ServerCertificate } from '../../resources/server-certificate.ts';

export const collector = listCollector({
  id: 'iam-server-certificate',
  scope: 'global',
  resource: ServerCertificate,
  client: IAMClient,
  list: paginateListServerCertificates,
  items: (page) => page.ServerCertificateMetadataList,
  describe: ({ ServerCertificateName: id = '', Arn: arn = '', Expiration }) => ({
    id,
    arn,
    fields: Expiration ? { expiresAt: Expiration.toISOString() } : {},
  }),
});
