import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'sagemaker:CreateNotebookInstance'],
  role: 'sagemaker.amazonaws.com',
  certainty: 'unclear',
});
