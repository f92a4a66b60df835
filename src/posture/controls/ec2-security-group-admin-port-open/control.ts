import { ADMIN_PORTS } from '../../../inventory/private-ports.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl } from '../../control.ts';
import { GROUP_FACTS, judgeOpenPorts } from '../../criteria/open-ports.ts';

export const control = defineControl({
  id: 'ec2-security-group-admin-port-open',
  resource: SecurityGroup,
  reads: GROUP_FACTS,
  severity: 'high',
  risk: 'runaway-bill',
  title: {
    en: 'A remote-access port (SSH, RDP) is open to the internet',
    ko: '원격 접속 포트(SSH, RDP)가 인터넷에 열려 있음',
  },
  why: {
    en: 'Automated programs try every public address all day long. One weak password, one leaked key or one unpatched server, and a stranger is on your machine: mining cryptocurrency, sending spam in your name, or using the role of the instance to reach the rest of the account.',
    ko: '자동화된 프로그램이 하루 종일 모든 퍼블릭 주소에 접속을 시도합니다. 약한 암호, 유출된 키, 패치하지 않은 서버가 하나만 있어도 모르는 사람이 내 서버에 들어와 암호화폐를 채굴하고, 내 이름으로 스팸을 보내고, 인스턴스의 역할로 계정의 다른 리소스까지 건드릴 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'First make sure you have another way in: try Session Manager, or note your own IP address.',
        ko: '먼저 다른 접속 방법을 확보합니다. Session Manager로 접속해 보거나 내 IP 주소를 확인해 둡니다.',
      },
      {
        en: 'Open the group and choose "Edit inbound rules".',
        ko: '보안 그룹을 열고 "인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.',
      },
      {
        en: 'In the rule with 0.0.0.0/0, change the source to "My IP", or delete the rule if you use Session Manager.',
        ko: '0.0.0.0/0 규칙의 소스(Source)를 "내 IP(My IP)"로 바꾸거나, Session Manager를 쓴다면 그 규칙을 삭제합니다.',
      },
      { en: 'Leave all other rules as they are.', ko: '다른 규칙은 그대로 둡니다.' },
      { en: 'Choose "Save rules".', ko: '"규칙 저장(Save rules)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'People and programs that connect from elsewhere are locked out until you add their address. Open sessions usually stay open.',
      ko: '다른 곳에서 접속하던 사람과 프로그램은 그 주소를 추가할 때까지 접속하지 못합니다. 이미 열려 있는 세션은 보통 끊기지 않습니다.',
    },
    check: {
      en: 'You can still connect, and from a phone on mobile data the port no longer answers.',
      ko: '나는 여전히 접속할 수 있고, 휴대전화 데이터망에서는 이 포트가 응답하지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-revoke-open-rules'],
  frameworks: {
    'cis-aws-7.0': ['6.3'],
    'aws-startup-security-baseline': ['WKLD.06', 'WKLD.11'],
    'kisa-isms-p-2023': ['2.6.2', '2.6.6'],
  },
  evaluate: (group) =>
    judgeOpenPorts(group, {
      ports: ADMIN_PORTS,
      families: ['ipv4'],
      severity: { reachable: 'critical', attached: 'high' },
    }),
});
