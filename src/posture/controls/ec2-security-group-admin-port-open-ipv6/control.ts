import { ADMIN_PORTS } from '../../../inventory/private-ports.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl } from '../../control.ts';
import { GROUP_FACTS, judgeOpenPorts } from '../../criteria/open-ports.ts';

export const control = defineControl({
  id: 'ec2-security-group-admin-port-open-ipv6',
  resource: SecurityGroup,
  reads: GROUP_FACTS,
  severity: 'high',
  risk: 'runaway-bill',
  title: {
    en: 'A remote-access port (SSH, RDP) is open to the internet over IPv6',
    ko: '원격 접속 포트(SSH, RDP)가 IPv6로 인터넷에 열려 있음',
  },
  why: {
    en: 'Closing a port to 0.0.0.0/0 closes it for IPv4 only. For anyone who comes over IPv6 the port is still open: with one weak password, leaked key or unpatched server, a stranger can use your machine at your cost and in your name.',
    ko: '0.0.0.0/0을 막아도 IPv4만 막힙니다. IPv6로 오는 사람에게는 포트가 그대로 열려 있습니다. 약한 암호, 유출된 키, 패치하지 않은 서버가 하나만 있어도 모르는 사람이 내 비용으로, 내 이름으로 서버를 사용할 수 있습니다.',
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
        en: 'Delete the rule with ::/0, or replace ::/0 with the IPv6 range of your own network.',
        ko: '::/0 규칙을 삭제하거나 ::/0을 내 네트워크의 IPv6 대역으로 바꿉니다.',
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
      en: 'You can still connect, and the group no longer has a rule with ::/0 for this port.',
      ko: '나는 여전히 접속할 수 있고, 이 포트에 ::/0 규칙이 남아 있지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-revoke-open-rules'],
  frameworks: {
    'cis-aws-7.0': ['6.4'],
    'aws-startup-security-baseline': ['WKLD.06', 'WKLD.11'],
    'kisa-isms-p-2023': ['2.6.2', '2.6.6'],
  },
  evaluate: (group) =>
    judgeOpenPorts(group, {
      ports: ADMIN_PORTS,
      families: ['ipv6'],
      // Without an IPv6 address there is no way in over IPv6, running or not.
      severity: { reachable: 'critical', attached: 'low' },
    }),
});
