import { onTarget } from '../../escalation/parts.ts';
import { defineTechnique } from '../../escalation/technique.ts';

export const technique = defineTechnique({
  id: 'ec2-instance-connect',
  title: {
    en: 'Log in to an instance with a key pushed by Instance Connect',
    ko: 'EC2 Instance Connect로 키를 넣어 인스턴스에 로그인',
  },
  tactic: 'execution',
  listedAs: ['ec2-003'],
  upon: { thing: 'ec2-instance' },
  gives: 'target',
  must: ['running'],
  needs: [onTarget('ec2-instance-connect:SendSSHPublicKey')],
  waitsFor: {
    en: 'the instance must be reachable over SSH and run Instance Connect',
    ko: '인스턴스에 SSH로 접속할 수 있고 Instance Connect가 설치되어 있어야 합니다',
  },
});
