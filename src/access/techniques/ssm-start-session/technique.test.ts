import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['ssm:StartSession'],
  thing: 'ec2-instance',
  traits: { running: true, 'managed-by-ssm': true },
});
