import { keyPolicy } from '../../policy-holders/kms-key.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('kms-remove-foreign-statements', 'foreign', keyPolicy);
