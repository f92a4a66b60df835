import { topicPolicy } from '../../policy-holders/sns-topic.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('sns-remove-foreign-statements', 'foreign', topicPolicy);
