import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['sagemaker:CreatePresignedNotebookInstanceUrl'],
  thing: 'sagemaker-notebook',
  traits: { running: true },
});
