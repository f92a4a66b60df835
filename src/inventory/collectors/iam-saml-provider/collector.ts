import {
  IAMClient,
  ListSAMLProvidersCommand,
  type ListSAMLProvidersCommandOutput,
} from '@aws-sdk/client-iam';
import { listCollector } from '../../list-collector.ts';
import { onePage } from '../../lister.ts';
import { SamlProvider } from '../../resources/saml-provider.ts';

export const collector = listCollector({
  id: 'iam-saml-provider',
  scope: 'global',
  resource: SamlProvider,
  client: IAMClient,
  list: onePage<IAMClient, ListSAMLProvidersCommandOutput>((iam) =>
    iam.send(new ListSAMLProvidersCommand({})),
  ),
  items: (page) => page.SAMLProviderList,
  describe: ({ Arn: arn = '', CreateDate, ValidUntil }) => ({
    id: arn.slice(arn.indexOf('/') + 1),
    arn,
    fields: {
      createdAt: CreateDate?.toISOString() ?? null,
      validUntil: ValidUntil?.toISOString() ?? null,
    },
  }),
});
