import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'cloudformation:CreateStack'],
  role: 'cloudformation.amazonaws.com',
});
