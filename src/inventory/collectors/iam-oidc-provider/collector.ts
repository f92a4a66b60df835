import {
  IAMClient,
  ListOpenIDConnectProvidersCommand,
  type ListOpenIDConnectProvidersCommandOutput,
} from '@aws-sdk/client-iam';
import { listCollector } from '../../list-collector.ts';
import { onePage } from '../../lister.ts';
import { OidcProvider } from '../../resources/oidc-provider.ts';

export const collector = listCollector({
  id: 'iam-oidc-provider',
  scope: 'global',
  resource: OidcProvider,
  client: IAMClient,
  list: onePage<IAMClient, ListOpenIDConnectProvidersCommandOutput>((iam) =>
    iam.send(new ListOpenIDConnectProvidersCommand({})),
  ),
  items: (page) => page.OpenIDConnectProviderList,
  describe: ({ Arn: arn = '' }) => {
    const url = arn.slice(arn.indexOf('/') + 1);
    return { id: url, arn, fields: { url } };
  },
});
