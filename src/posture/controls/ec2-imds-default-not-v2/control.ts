import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { withManager } from '../../criteria/region-settings.ts';

export const control = defineControl({
  id: 'ec2-imds-default-not-v2',
  resource: Ec2RegionDefaults,
  reads: ['metadataDefaults'],
  severity: 'low',
  risk: 'hygiene',
  title: {
    en: 'New instances may allow the old metadata service (IMDSv1)',
    ko: '새 인스턴스가 예전 메타데이터 서비스(IMDSv1)를 허용할 수 있음',
  },
  why: {
    en: 'With IMDSv1, a flaw in a web application can give away the keys of the instance. Without a default, every template, script and colleague has to remember to require IMDSv2.',
    ko: 'IMDSv1에서는 웹 애플리케이션의 결함 하나로 인스턴스의 키가 새어 나갈 수 있습니다. 기본값을 정해 두지 않으면 템플릿, 스크립트, 동료가 매번 IMDSv2를 지정해야 합니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the EC2 dashboard of the region, choose "Data protection and security" under "Account attributes".',
        ko: '해당 리전의 EC2 대시보드에서 "계정 속성(Account attributes)" 아래 "데이터 보호 및 보안(Data protection and security)"을 선택합니다.',
      },
      {
        en: 'Next to "IMDS defaults", choose "Manage".',
        ko: '"IMDS 기본값(IMDS defaults)" 옆의 "관리(Manage)"를 선택합니다.',
      },
      {
        en: 'Set the metadata version to "V2 only (token required)".',
        ko: '메타데이터 버전을 "V2 전용(토큰 필요)(V2 only (token required))"으로 정합니다.',
      },
      {
        en: 'Set the metadata response hop limit to 2, so that containers work.',
        ko: '컨테이너도 동작하도록 메타데이터 응답 홉 제한(Metadata response hop limit)을 2로 정합니다.',
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
      en: 'Running instances are not affected. On new instances, programs that know only IMDSv1 get no permissions. You can still choose differently when you launch an instance.',
      ko: '실행 중인 인스턴스에는 영향이 없습니다. 새 인스턴스에서 IMDSv1만 쓰는 프로그램은 권한을 얻지 못합니다. 인스턴스를 시작할 때 다르게 지정할 수도 있습니다.',
    },
    check: {
      en: 'A newly launched instance shows IMDSv2 "Required".',
      ko: '새로 시작한 인스턴스에 IMDSv2가 "필수(Required)"로 표시됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/ec2/home?region={region}#Settings:tab=dataProtectionAndSecurity',
  },
  remedies: ['ec2-set-imds-default'],
  frameworks: { 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ metadataDefaults: { tokens, enforced, managedBy } }, { resource: { region } }) => {
    if (enforced) {
      return pass({
        en: `${region} refuses launches without IMDSv2.`,
        ko: `${region}에서는 IMDSv2가 아니면 인스턴스를 시작할 수 없습니다.`,
      });
    }
    if (tokens === 'required') {
      return pass({
        en: `New instances in ${region} require IMDSv2 unless something else is chosen at launch.`,
        ko: `${region}의 새 인스턴스는 시작할 때 달리 지정하지 않으면 IMDSv2를 요구합니다.`,
      });
    }
    const because =
      tokens === null
        ? {
            en: `No IMDS default is set in ${region}.`,
            ko: `${region}에 IMDS 기본값이 정해져 있지 않습니다.`,
          }
        : {
            en: `The default in ${region} allows IMDSv1.`,
            ko: `${region}의 기본값이 IMDSv1을 허용합니다.`,
          };
    return fail(withManager(because, managedBy));
  },
});
