import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:AddPermission'],
  role: 'lambda.amazonaws.com',
});
