import { SMB_PORTS } from '../../../inventory/private-ports.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl } from '../../control.ts';
import { GROUP_FACTS, judgeOpenPorts } from '../../criteria/open-ports.ts';

export const control = defineControl({
  id: 'ec2-security-group-smb-open',
  resource: SecurityGroup,
  reads: GROUP_FACTS,
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'Windows file sharing (SMB) is open to the internet',
    ko: 'Windows 파일 공유(SMB)가 인터넷에 열려 있음',
  },
  why: {
    en: 'Port 445 is the door through which ransomware such as WannaCry spread. Strangers can try passwords on your shared folders, read the files, or encrypt them and demand money.',
    ko: '445 포트는 워너크라이(WannaCry) 같은 랜섬웨어가 퍼진 통로입니다. 모르는 사람이 공유 폴더의 암호를 대입해 보고, 파일을 읽거나 암호화한 뒤 돈을 요구할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the group and choose "Edit inbound rules".',
        ko: '보안 그룹을 열고 "인바운드 규칙 편집(Edit inbound rules)"을 선택합니다.',
      },
      {
        en: 'In the rule for port 445, replace 0.0.0.0/0 or ::/0 with the addresses of your own network, or delete the rule and use a VPN.',
        ko: '445 포트 규칙의 0.0.0.0/0 또는 ::/0을 내 네트워크 주소로 바꾸거나, 규칙을 삭제하고 VPN을 사용합니다.',
      },
      { en: 'Choose "Save rules".', ko: '"규칙 저장(Save rules)"을 선택합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'People who open these shares over the internet lose access until you add their address.',
      ko: '인터넷을 통해 공유 폴더를 쓰던 사람은 그 주소를 추가할 때까지 접속하지 못합니다.',
    },
    check: {
      en: 'Run the checkup again: the group no longer appears here.',
      ko: '점검을 다시 실행하면 이 그룹이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-revoke-open-rules'],
  frameworks: {
    'cis-aws-7.0': ['6.1.2'],
    'aws-startup-security-baseline': ['WKLD.11'],
    'kisa-isms-p-2023': ['2.6.1'],
  },
  evaluate: (group) =>
    judgeOpenPorts(group, {
      ports: SMB_PORTS,
      severity: { reachable: 'high', attached: 'medium' },
    }),
});
