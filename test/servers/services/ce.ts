import { costExplorerAnswers } from '../bill/cost-explorer.ts';
import type { ServiceAnswers } from '../service-answers.ts';
import { allocationTagAnswers } from './ce/allocation-tags.ts';
import { monitorAnswers } from './ce/anomaly-monitors.ts';
import { subscriptionAnswers } from './ce/anomaly-subscriptions.ts';
import { tagAnswers } from './ce/tags.ts';

export const service: ServiceAnswers = {
  answers: {
    ...costExplorerAnswers,
    ...monitorAnswers,
    ...subscriptionAnswers,
    ...allocationTagAnswers,
    ...tagAnswers,
  },
};
