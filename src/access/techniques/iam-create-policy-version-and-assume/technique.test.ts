import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:CreatePolicyVersion', 'sts:AssumeRole'],
  plainRole: 'account',
  rolePolicy: true,
});
