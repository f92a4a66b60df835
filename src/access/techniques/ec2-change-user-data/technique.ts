import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ec2-change-user-data',
  title: {
    en: 'Change the user data of an instance and restart it',
    ko: '인스턴스의 사용자 데이터를 바꾸고 재시작',
  },
  tactic: 'execution',
  listedAs: ['ec2-002'],
  upon: { thing: 'ec2-instance' },
  gives: 'target',
  needs: [
    onTarget('ec2:ModifyInstanceAttribute'),
    onTarget('ec2:StopInstances'),
    onTarget('ec2:StartInstances'),
  ],
});
