import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['iam:CreateAccessKey'], user: { 'free-key-slot': true } });
