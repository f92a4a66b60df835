import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'glue:UpdateJob', 'glue:CreateTrigger'],
  role: 'glue.amazonaws.com',
  requires: 'glue-job',
});
