import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'],
  thing: 'launch-template',
  certainty: 'unclear',
});
