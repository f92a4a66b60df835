import { queuePolicy } from '../../policy-holders/sqs-queue.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('sqs-remove-foreign-statements', 'foreign', queuePolicy);
