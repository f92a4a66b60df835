import {
  BatchDeleteImageCommand,
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  ECRClient,
  PutImageCommand,
} from '@aws-sdk/client-ecr';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './ecr.ts';

const repositoryName = 'web';
const imageManifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: 7, digest: 'sha256:0' },
  layers: [],
});

proveRefusals(refuses, {
  'DeleteRepository: images are in it and it is not forced': async (account) => {
    const ecr = account.client(ECRClient);
    await ecr.send(new CreateRepositoryCommand({ repositoryName }));
    await ecr.send(new PutImageCommand({ repositoryName, imageManifest, imageTag: 'latest' }));
    const imageIds = [{ imageTag: 'latest' }];
    return {
      call: () => ecr.send(new DeleteRepositoryCommand({ repositoryName })),
      cure: () => ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds })),
    };
  },
});
