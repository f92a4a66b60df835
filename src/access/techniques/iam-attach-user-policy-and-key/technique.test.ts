import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:AttachUserPolicy', 'iam:CreateAccessKey'],
  plainUser: { 'free-key-slot': true },
});
