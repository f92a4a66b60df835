import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-imdsv2-not-enforced',
  resource: Ec2RegionDefaults,
  reads: ['metadataDefaults'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'Launches with the old metadata service are not refused',
    ko: '예전 메타데이터 서비스로 시작하는 것을 막지 않음',
  },
  why: {
    en: 'A default can be overruled by one line in a template. With enforcement on, AWS refuses to launch an instance that would answer IMDSv1, whoever asks and however.',
    ko: '기본값은 템플릿의 한 줄로 바꿀 수 있습니다. 강제 적용을 켜면 누가 어떻게 요청하든 IMDSv1을 허용하는 인스턴스는 AWS가 시작하지 않습니다.',
  },
  fix: {
    steps: [
      {
        en: 'First look at the CloudWatch metric "MetadataNoToken" of your instances: it must have been 0 for some days.',
        ko: '먼저 인스턴스의 CloudWatch 지표 "MetadataNoToken"이 며칠 동안 0이었는지 확인합니다.',
      },
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Next to "IMDS defaults", choose "Manage".',
        ko: '"IMDS 기본값(IMDS defaults)" 옆의 "관리(Manage)"를 선택합니다.',
      },
      {
        en: 'Set the metadata version to "V2 only (token required)" and turn on "Enforce IMDSv2".',
        ko: '메타데이터 버전을 "V2 전용(토큰 필요)(V2 only (token required))"으로 정하고 "IMDSv2 적용(Enforce IMDSv2)"을 켭니다.',
      },
      { en: 'Choose "Update".', ko: '"업데이트(Update)"를 선택합니다.' },
      {
        en: 'If other regions are named here, do the same there.',
        ko: '여기에 다른 리전도 나오면 그곳에서도 똑같이 합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Launches that allow IMDSv1 fail, such as those of old templates, Auto Scaling groups and images. Running instances are not affected.',
      ko: '예전 템플릿, Auto Scaling 그룹, 이미지처럼 IMDSv1을 허용하는 시작 요청은 실패합니다. 실행 중인 인스턴스에는 영향이 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the region no longer appears here.',
      ko: '점검을 다시 실행하면 이 리전이 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-enforce-imdsv2'],
  frameworks: { 'kisa-isms-p-2023': ['2.10.2'] },
  onRequest: true,
  evaluate: ({ metadataDefaults: { enforced, managedBy } }, { resource: { region } }) =>
    enforced
      ? pass({
          en: `${region} refuses launches without IMDSv2.`,
          ko: `${region}에서는 IMDSv2가 아니면 인스턴스를 시작할 수 없습니다.`,
        })
      : fail(
          withManager(
            {
              en: `${region} does not refuse launches that allow IMDSv1.`,
              ko: `${region}에서는 IMDSv1을 허용하는 인스턴스도 시작할 수 있습니다.`,
            },
            managedBy,
          ),
        ),
});
