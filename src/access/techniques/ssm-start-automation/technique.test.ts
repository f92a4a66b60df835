import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'ssm:StartAutomationExecution'],
  role: 'ssm.amazonaws.com',
});
