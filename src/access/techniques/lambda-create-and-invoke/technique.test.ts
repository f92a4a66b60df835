import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  role: 'lambda.amazonaws.com',
});
