import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'ecs:StartTask'],
  role: 'ecs-tasks.amazonaws.com',
  requires: 'ecs-container-instance',
});
