import { emptyLists } from '../empty-lists.ts';
import type { ServiceAnswers } from '../service-answers.ts';
import { managedAnswers } from './ssm/managed.ts';
import { sessionAnswers } from './ssm/sessions.ts';

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists(`
      DescribeAutomationExecutions DescribeInventoryDeletions DescribeOpsItems GetInventory ListCommandInvocations
      ListComplianceItems ListComplianceSummaries ListOpsItemEvents ListOpsMetadata
      ListResourceComplianceSummaries ListResourceDataSync`),
    ...managedAnswers,
    ...sessionAnswers,
  },
};
