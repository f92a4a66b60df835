import { secretPolicy } from '../../policy-holders/secret.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('secretsmanager-remove-open-statements', 'open', secretPolicy);
