import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuildBatch'],
  role: 'codebuild.amazonaws.com',
});
