import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'glue:CreateJob', 'glue:CreateTrigger'],
  role: 'glue.amazonaws.com',
});
