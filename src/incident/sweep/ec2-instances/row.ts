import { source } from '../../../inventory/derivation.ts';
import { Ec2Instance } from '../../../inventory/resources/ec2-instance.ts';
import { Volume } from '../../../inventory/resources/ec2-ways-in.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 20,
  title: {
    en: 'EC2 instances that you do not know, in any state',
    ko: '상태와 관계없이 모르는 EC2 인스턴스',
  },
  look: {
    en: 'EC2: Instances in every region; Instance settings: termination and stop protection',
    ko: 'EC2: 모든 리전의 인스턴스; 인스턴스 설정: 종료 방지와 중지 방지',
  },
  normal: {
    en: 'Instances with your names, in your regions, of sizes that you chose.',
    ko: '내가 지은 이름, 쓰는 리전, 고른 크기의 인스턴스입니다.',
  },
  makes: ['ec2:RunInstances'],
  changes: [
    'ec2:StartInstances',
    'ec2:ModifyInstanceAttribute',
    'ec2:AssociateIamInstanceProfile',
    'ec2:ReplaceIamInstanceProfileAssociation',
  ],
  live: [
    { ...source(Ec2Instance, 'state', 'instanceType', 'startedAt', 'instanceProfile'), date: 'startedAt' },
    { ...source(Volume, 'createdAt'), date: 'createdAt' },
  ],
  created: ['AWS::EC2::Instance', 'AWS::EC2::Volume'],
  controls: ['ec2-instance-mining-shape', 'footprint-unused-region'],
  notCollected: { en: 'termination and stop protection', ko: '종료 방지와 중지 방지' },
});
