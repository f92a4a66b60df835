import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
  thing: 'cloudformation-stack',
});
