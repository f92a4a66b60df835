import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild'],
  role: 'codebuild.amazonaws.com',
});
