import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'glue:CreateSession', 'glue:RunStatement'],
  role: 'glue.amazonaws.com',
});
