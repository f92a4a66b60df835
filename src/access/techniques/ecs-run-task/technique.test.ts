import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  role: 'ecs-tasks.amazonaws.com',
  requires: 'ecs-cluster',
});
