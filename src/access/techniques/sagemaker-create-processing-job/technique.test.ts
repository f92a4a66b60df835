import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'sagemaker:CreateProcessingJob'],
  role: 'sagemaker.amazonaws.com',
});
