import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'cloudformation:UpdateStackSet'],
  role: 'cloudformation.amazonaws.com',
  requires: 'cloudformation-stack-set',
  certainty: 'unclear',
});
