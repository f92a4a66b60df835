import { openAdminPorts } from '../../../inventory/acl-admin-ports.ts';
import { NetworkAcl } from '../../../inventory/resources/network-acl.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-network-acl-admin-port-open',
  resource: NetworkAcl,
  reads: ['ingress', 'isDefault', 'subnets'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'A network ACL lets the internet at remote-access ports',
    ko: '네트워크 ACL이 원격 접속 포트를 인터넷에 허용함',
  },
  why: {
    en: 'A network ACL is the outer wall of a subnet, behind which each security group is a door. AWS builds it wide open, which is fine as long as every door is shut. The day somebody opens SSH "just for a minute" in a security group, only this wall would have held.',
    ko: '네트워크 ACL은 서브넷의 바깥 담이고 보안 그룹은 그 안의 문입니다. AWS는 담을 활짝 연 채로 만들어 주며, 문이 모두 닫혀 있으면 문제가 없습니다. 누군가 보안 그룹에서 SSH를 "잠깐만" 열었을 때 막아 줄 수 있는 것은 이 담뿐입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Close the security groups first: they matter more, and the checkup names those that are open.',
        ko: '먼저 보안 그룹을 닫습니다. 그쪽이 더 중요하고, 열려 있는 그룹은 점검 결과에 나옵니다.',
      },
      {
        en: 'Open the network ACL and choose "Inbound rules", then "Edit inbound rules".',
        ko: '네트워크 ACL을 열고 "인바운드 규칙(Inbound rules)"에서 "인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.',
      },
      {
        en: 'Above the rule named here, that is with a smaller number, add a "Deny" rule for each port, source 0.0.0.0/0 (and ::/0).',
        ko: '여기에 나온 규칙보다 작은 번호로, 포트마다 소스 0.0.0.0/0(및 ::/0)에 대한 "거부(Deny)" 규칙을 추가합니다.',
      },
      {
        en: 'Add an "Allow" rule with a smaller number still for the address you administer from, if you need one.',
        ko: '관리용으로 접속하는 주소가 있다면 그보다 더 작은 번호로 "허용(Allow)" 규칙을 추가합니다.',
      },
      { en: 'Choose "Save changes".', ko: '"변경 사항 저장(Save changes)"을 선택합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Network ACLs forget connections: a rule that denies too many ports also cuts off answers to connections that your servers open. Deny only the ports named here.',
      ko: '네트워크 ACL은 연결을 기억하지 않습니다. 너무 많은 포트를 거부하면 서버가 먼저 연 연결의 응답도 끊깁니다. 여기에 나온 포트만 거부하세요.',
    },
    check: {
      en: 'Run the checkup again: it no longer appears here.',
      ko: '점검을 다시 실행하면 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#NetworkAclDetails:networkAclId={id}',
  },
  remedies: ['ec2-deny-admin-ports'],
  frameworks: {
    'cis-aws-7.0': ['6.2'],
    'aws-startup-security-baseline': ['WKLD.11'],
    'kisa-isms-p-2023': ['2.6.1', '2.6.6'],
  },
  onRequest: true,
  evaluate: ({ ingress, isDefault, subnets }) => {
    const open = openAdminPorts(ingress);
    if (open.length === 0) {
      return pass({
        en: 'No rule lets the internet reach a remote-access port.',
        ko: '인터넷에서 원격 접속 포트로 들어오게 하는 규칙이 없습니다.',
      });
    }
    const rules = [...new Set(open.flatMap((one) => one.rules))].toSorted((a, b) => a - b).join(', ');
    const ports = [...new Set(open.map(({ name, port }) => `${name} (${port})`))].join(', ');
    const kind = isDefault
      ? { en: 'The default network ACL of the VPC', ko: 'VPC의 기본 네트워크 ACL' }
      : { en: 'The network ACL', ko: '네트워크 ACL' };
    return fail({
      en: `${kind.en}, which guards ${subnets} subnet${subnets === 1 ? '' : 's'}, lets the internet reach ${ports} (inbound rule ${rules}).`,
      ko: `서브넷 ${subnets}개를 지키는 ${kind.ko}이 인터넷에서 ${ports} 포트로 들어오는 것을 허용합니다(인바운드 규칙 ${rules}).`,
    });
  },
});
