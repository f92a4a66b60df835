/** Lightsail, which moto lacks: the cheap servers that intruders like, in every region it has. */
import { emptyLists } from '../empty-lists.ts';
import type { ServiceAnswers } from '../service-answers.ts';
import { bundleAnswers } from './lightsail/bundles.ts';
import { databaseAnswers } from './lightsail/databases.ts';
import { diskAnswers } from './lightsail/disks.ts';
import { instanceAnswers } from './lightsail/instances.ts';

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists(`
      GetAlarms GetBuckets GetCertificates GetCloudFormationStackRecords GetContactMethods GetDistributions
      GetDomains GetExportSnapshotRecords GetKeyPairs`),
    ...bundleAnswers,
    ...databaseAnswers,
    ...diskAnswers,
    ...instanceAnswers,
  },
};
