import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['iam:PassRole', 'ec2:RequestSpotInstances'],
  role: 'ec2.amazonaws.com',
  profile: true,
});
