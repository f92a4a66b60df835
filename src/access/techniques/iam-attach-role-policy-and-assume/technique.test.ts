import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['iam:AttachRolePolicy', 'sts:AssumeRole'], plainRole: 'account' });
