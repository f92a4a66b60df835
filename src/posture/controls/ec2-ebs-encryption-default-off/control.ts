import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-ebs-encryption-default-off',
  resource: Ec2RegionDefaults,
  reads: ['ebsEncryptionByDefault'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'New disks (EBS) are not encrypted by default',
    ko: '새 디스크(EBS)가 기본으로 암호화되지 않음',
  },
  why: {
    en: 'If a snapshot of an unencrypted disk is shared by mistake, anyone who gets it can read it. An encrypted snapshot is useless without your key. Turn on default encryption once per region, and you do not have to remember it for every disk.',
    ko: '암호화하지 않은 디스크의 스냅샷을 실수로 공유하면 받은 사람이 그대로 읽을 수 있습니다. 암호화한 스냅샷은 내 키 없이는 쓸모가 없습니다. 리전마다 한 번 켜 두면 디스크를 만들 때마다 기억하지 않아도 됩니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Next to "EBS encryption", choose "Manage", select "Enable" and keep the key aws/ebs.',
        ko: '"EBS 암호화(EBS encryption)" 옆의 "관리(Manage)"를 선택하고 "활성화(Enable)"로 바꿉니다. 키는 aws/ebs를 그대로 둡니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: {
      en: 'Existing disks stay as they are. A few very old instance types without encryption support (such as m1 or t1) no longer launch, and snapshots made with the key aws/ebs cannot be shared with other accounts.',
      ko: '기존 디스크는 그대로입니다. 암호화를 지원하지 않는 아주 오래된 인스턴스 유형(m1, t1 등)은 시작되지 않고, aws/ebs 키로 만든 스냅샷은 다른 계정과 공유할 수 없습니다.',
    },
    check: {
      en: 'A new volume shows "Encrypted".',
      ko: '새 볼륨을 만들면 "암호화됨(Encrypted)"으로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-enable-ebs-encryption'],
  frameworks: {
    'cis-aws-7.0': ['6.1.1'],
    'aws-startup-security-baseline': ['WKLD.08'],
    'aws-fsbp': ['EC2.7'],
    'kisa-isms-p-2023': ['2.7.1'],
  },
  evaluate: ({ ebsEncryptionByDefault }, { resource: { region } }) =>
    ebsEncryptionByDefault
      ? pass({
          en: `New volumes in ${region} are encrypted by default.`,
          ko: `${region}의 새 볼륨은 기본으로 암호화됩니다.`,
        })
      : fail({
          en: `Encryption by default is off in ${region}.`,
          ko: `${region}에서 기본 암호화가 꺼져 있습니다.`,
        }),
});
