import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['ecs:ExecuteCommand', 'ecs:DescribeTasks'],
  thing: 'ecs-task',
  traits: { running: true, 'exec-enabled': true },
});
