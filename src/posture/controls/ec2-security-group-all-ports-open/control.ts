import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl, pass } from '../../control.ts';
import { failOpen, GROUP_FACTS, nearlyAllPortsOpen } from '../../criteria/open-ports.ts';

export const control = defineControl({
  id: 'ec2-security-group-all-ports-open',
  resource: SecurityGroup,
  reads: GROUP_FACTS,
  severity: 'high',
  risk: 'runaway-bill',
  title: { en: 'Every port is open to the internet', ko: '모든 포트가 인터넷에 열려 있음' },
  why: {
    en: 'Such a group protects nothing: strangers can reach any program that listens on the server, today or after the next install. It is often created "just to see whether it works" and then forgotten.',
    ko: '아무것도 막지 않는 보안 그룹입니다. 지금은 물론 앞으로 설치할 프로그램이라도 서버에서 포트를 열면 모르는 사람이 바로 접속할 수 있습니다. 흔히 "되는지 보려고" 열어 두고 잊은 경우입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Note which ports your users need, usually 443 and 80.',
        ko: '사용자에게 필요한 포트를 확인합니다. 보통 443과 80입니다.',
      },
      {
        en: 'Open the group and choose "Edit inbound rules".',
        ko: '보안 그룹을 열고 "인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.',
      },
      { en: 'Add rules for those ports.', ko: '필요한 포트의 규칙을 추가합니다.' },
      {
        en: 'If you use SSH, add a rule for it with "My IP" as the source.',
        ko: 'SSH를 쓴다면 소스(Source)를 "내 IP(My IP)"로 하는 규칙을 추가합니다.',
      },
      {
        en: 'Delete the rule that opens everything to 0.0.0.0/0 or ::/0.',
        ko: '0.0.0.0/0 또는 ::/0에 모두 열어 둔 규칙을 삭제합니다.',
      },
      { en: 'Choose "Save rules".', ko: '"규칙 저장(Save rules)"을 선택합니다.' },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Every port without a rule of its own closes, including the one you connect through: add a rule for it first.',
      ko: '별도 규칙이 없는 포트는 모두 닫힙니다. 접속에 쓰는 포트도 마찬가지이므로 그 규칙을 먼저 추가하세요.',
    },
    check: {
      en: 'Your site still opens, you can still connect, and the group lists only the ports you chose.',
      ko: '사이트가 열리고, 나도 접속할 수 있으며, 그룹에는 내가 고른 포트만 남아 있습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-revoke-open-rules'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.11'], 'kisa-isms-p-2023': ['2.6.1'] },
  evaluate: (group) => {
    const ranges = nearlyAllPortsOpen(group);
    if (ranges.length === 0) {
      return pass({
        en: `Group "${group.groupName}" does not open all ports to the internet.`,
        ko: `"${group.groupName}" 그룹은 모든 포트를 인터넷에 열고 있지 않습니다.`,
      });
    }
    return failOpen(group, {
      ranges,
      what: { en: 'every port', ko: '모든 포트' },
      severity: { reachable: 'critical', attached: 'high' },
    });
  },
});
