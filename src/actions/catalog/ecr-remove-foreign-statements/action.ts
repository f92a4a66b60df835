import { repositoryPolicy } from '../../policy-holders/ecr-repository.ts';
import { removeStatements } from '../../resource-policy.ts';

export const action = removeStatements('ecr-remove-foreign-statements', 'foreign', repositoryPolicy);
