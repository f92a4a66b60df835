import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['codebuild:StartBuildBatch'], thing: 'codebuild-project' });
