import { removeFunctionStatements } from '../../function-statements.ts';

export const action = removeFunctionStatements('lambda-remove-foreign-statements', 'foreign');
