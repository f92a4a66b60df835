import {
  paginateListDomains,
  paginateListEndpoints,
  paginateListNotebookInstances,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { Notebook, SagemakerDomain, SagemakerEndpoint } from '../../resources/sagemaker.ts';

export const collector = listsCollector({
  id: 'sagemaker',
  scope: 'region',
  client: SageMakerClient,
  lists: [
    listOf({
      resource: Notebook,
      list: paginateListNotebookInstances,
      input: { MaxResults: 100 },
      items: (page) => page.NotebookInstances,
      describe: ({ NotebookInstanceName = '', CreationTime }) => ({
        id: NotebookInstanceName,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
    listOf({
      resource: SagemakerDomain,
      list: paginateListDomains,
      items: (page) => page.Domains,
      describe: ({ DomainId = '', CreationTime }) => ({
        id: DomainId,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
    listOf({
      resource: SagemakerEndpoint,
      list: paginateListEndpoints,
      input: { MaxResults: 100 },
      items: (page) => page.Endpoints,
      describe: ({ EndpointName = '', CreationTime }) => ({
        id: EndpointName,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
  ],
});
