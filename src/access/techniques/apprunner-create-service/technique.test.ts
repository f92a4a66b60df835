import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'apprunner:CreateService'],
  role: 'tasks.apprunner.amazonaws.com',
});
