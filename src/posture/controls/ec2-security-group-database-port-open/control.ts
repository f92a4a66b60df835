import { DATABASE_PORTS } from '../../../inventory/private-ports.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl, notApplicable } from '../../control.ts';
import { GROUP_FACTS, judgeOpenPorts, nearlyAllPortsOpen } from '../../criteria/open-ports.ts';

export const control = defineControl({
  id: 'ec2-security-group-database-port-open',
  resource: SecurityGroup,
  reads: GROUP_FACTS,
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'A database or management-tool port is open to the internet',
    ko: '데이터베이스 또는 관리 도구 포트가 인터넷에 열려 있음',
  },
  why: {
    en: 'Search engines for open ports list an exposed database within hours. Automated programs copy the data, delete it and leave a ransom note. Through an open Docker or Jupyter port they can run a miner at once, often without any password.',
    ko: '열려 있는 데이터베이스는 몇 시간 안에 포트 검색 엔진에 노출됩니다. 자동화된 프로그램이 데이터를 복사하고 지운 뒤 돈을 요구하는 메모를 남깁니다. Docker나 Jupyter 포트가 열려 있으면 암호 없이 바로 채굴 프로그램을 실행할 수 있는 경우가 많습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the group and choose "Edit inbound rules".',
        ko: '보안 그룹을 열고 "인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.',
      },
      {
        en: 'In the rule for the port, replace 0.0.0.0/0 or ::/0 with the security group of the servers that use it.',
        ko: '해당 포트 규칙의 0.0.0.0/0 또는 ::/0을 이 포트를 쓰는 서버의 보안 그룹으로 바꿉니다.',
      },
      { en: 'Choose "Save rules".', ko: '"규칙 저장(Save rules)"을 선택합니다.' },
      {
        en: 'For your own work, use an SSH tunnel or Session Manager port forwarding.',
        ko: '직접 작업할 때는 SSH 터널이나 Session Manager 포트 전달을 사용합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Programs that reach the port from outside the VPC stop until you add their address or group.',
      ko: 'VPC 밖에서 이 포트를 쓰던 프로그램은 그 주소나 보안 그룹을 추가할 때까지 접속하지 못합니다.',
    },
    check: {
      en: 'Your application still works, and from a phone on mobile data the port no longer answers.',
      ko: '애플리케이션은 그대로 동작하고, 휴대전화 데이터망에서는 이 포트가 응답하지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-revoke-open-rules'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.11'], 'kisa-isms-p-2023': ['2.6.4'] },
  evaluate: (group) => {
    if (nearlyAllPortsOpen(group).length > 0) {
      return notApplicable({
        en: `Group "${group.groupName}" opens nearly every port, which is reported separately.`,
        ko: `"${group.groupName}" 그룹은 거의 모든 포트를 열고 있으며, 이 문제는 별도 항목에서 알려 줍니다.`,
      });
    }
    return judgeOpenPorts(group, {
      ports: DATABASE_PORTS,
      severity: { reachable: 'high', attached: 'medium' },
    });
  },
});
