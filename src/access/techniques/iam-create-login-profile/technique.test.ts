import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:CreateLoginProfile'],
  user: { 'no-console-password': true, 'no-mfa': true },
});
