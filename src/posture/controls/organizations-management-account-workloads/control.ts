import { ManagementAccountWorkloads } from '../../../inventory/resources/management-account-workloads.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'organizations-management-account-workloads',
  resource: ManagementAccountWorkloads,
  reads: ['counts'],
  onRequest: true,
  severity: 'medium',
  risk: 'account-takeover',
  title: {
    en: 'The management account runs workloads',
    ko: '관리 계정에서 워크로드를 실행함',
  },
  why: {
    en: 'One hole in a web server of this account is a hole above all the accounts: no organization policy limits the management account, and it can make, close and change every other one.',
    ko: '이 계정의 웹 서버에 구멍이 하나 있으면 모든 계정 위에 구멍이 난 것과 같습니다. 관리 계정은 어떤 조직 정책의 제한도 받지 않고, 다른 모든 계정을 만들고 닫고 바꿀 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'In AWS Organizations, create a member account for what runs here.',
        ko: 'AWS Organizations에서 여기서 실행 중인 것을 옮길 멤버 계정을 만듭니다.',
      },
      {
        en: 'Set it up there again, move the data, and switch over.',
        ko: '그 계정에 다시 구성하고 데이터를 옮긴 뒤 전환합니다.',
      },
      {
        en: 'Delete what is left in the management account.',
        ko: '관리 계정에 남은 것을 삭제합니다.',
      },
    ],
    minutes: 240,
    cost: {
      en: 'While both run, you pay for both.',
      ko: '전환하는 동안 양쪽의 요금이 모두 나옵니다.',
    },
    breaks: {
      en: 'The application is interrupted while you switch over, unless you plan for it.',
      ko: '미리 준비하지 않으면 전환하는 동안 애플리케이션이 중단됩니다.',
    },
    check: {
      en: 'Run the checkup again: the management account runs nothing.',
      ko: '점검을 다시 실행하면 관리 계정에서 실행 중인 것이 없습니다.',
    },
    console: 'https://us-east-1.console.aws.amazon.com/organizations/v2/home/accounts',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['2.1.3'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ counts }) => {
    if (counts === null) {
      return notApplicable({
        en: 'This is not the management account of an organization.',
        ko: '조직의 관리 계정이 아닙니다.',
      });
    }
    const what = Object.entries(counts).map(
      ([type, number]) => `${type.split('::').slice(1).join(' ')} ${number}`,
    );
    if (what.length > 0) {
      return fail({
        en: `In the management account: ${what.join(', ')}`,
        ko: `관리 계정에 있는 것: ${what.join(', ')}`,
      });
    }
    return pass({
      en: 'There are no servers, functions or databases. Other services were not looked at.',
      ko: '서버, 함수, 데이터베이스가 없습니다. 다른 서비스는 확인하지 않았습니다.',
    });
  },
});
