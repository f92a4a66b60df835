import { removeFunctionStatements } from '../../function-statements.ts';

export const action = removeFunctionStatements('lambda-remove-open-statements', 'open');
