import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['iam:PutRolePolicy', 'sts:AssumeRole'], plainRole: 'account' });
