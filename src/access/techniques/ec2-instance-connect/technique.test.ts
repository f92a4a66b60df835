import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['ec2-instance-connect:SendSSHPublicKey'],
  thing: 'ec2-instance',
  traits: { running: true },
  certainty: 'unclear',
});
