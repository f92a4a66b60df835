import { josa } from '../../../i18n/particles.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { isQuarantine } from '../../../policy/quarantine.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-user-quarantined',
  resource: IamUser,
  reads: ['attachedPolicies'],
  severity: 'critical',
  risk: 'attacker-inside',
  title: {
    en: 'A user is quarantined: AWS found an exposed access key',
    ko: 'AWS가 노출된 액세스 키를 발견해 사용자를 격리함',
  },
  why: {
    en: 'AWS attaches this policy when it finds an access key where anyone can read it, usually in a public repository. Others have probably tried the key already. The quarantine blocks only some actions: servers that were already started keep costing money, and data that was read cannot be taken back.',
    ko: 'AWS는 누구나 볼 수 있는 곳, 보통 공개 리포지토리에서 액세스 키를 발견하면 이 정책을 연결합니다. 이미 다른 사람이 키를 써 보았을 가능성이 큽니다. 격리는 일부 작업만 막습니다. 이미 시작된 서버의 요금은 계속 나가고, 읽어 간 데이터는 되돌릴 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Leave the quarantine policy attached: AWS checks it.',
        ko: '격리 정책은 그대로 둡니다. AWS가 확인하고 있습니다.',
      },
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      { en: 'Deactivate every access key.', ko: '모든 액세스 키를 비활성화합니다.' },
      {
        en: 'Read the support case from AWS in the AWS Support Center.',
        ko: 'AWS Support 센터(AWS Support Center)에서 AWS가 보낸 지원 사례를 읽습니다.',
      },
      {
        en: 'Search "Event history" in CloudTrail, region by region, for what the key did.',
        ko: '리전마다 CloudTrail의 "이벤트 기록(Event history)"에서 이 키가 한 일을 찾습니다.',
      },
      {
        en: 'Remove users, keys, roles and servers that you do not know.',
        ko: '모르는 사용자, 키, 역할, 서버를 제거합니다.',
      },
      { en: 'Remove the key from the place where it leaked.', ko: '유출된 곳에서 키를 지웁니다.' },
      {
        en: 'Answer the support case and ask when the quarantine can end.',
        ko: '지원 사례에 답하고 격리를 언제 해제할 수 있는지 문의합니다.',
      },
    ],
    minutes: 60,
    cost: null,
    breaks: {
      en: 'Programs that use the leaked key stop working. Give them new credentials after the cleanup, preferably a role.',
      ko: '유출된 키를 쓰던 프로그램은 멈춥니다. 정리가 끝난 뒤 새 자격 증명을, 가능하면 역할을 주세요.',
    },
    check: {
      en: 'All keys of the user are inactive, nothing you do not know runs in any region, and AWS has closed the case.',
      ko: '사용자의 모든 키가 비활성이고, 어느 리전에도 모르는 리소스가 없으며, AWS가 사례를 종료했습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.05'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ attachedPolicies }) => {
    const found = attachedPolicies.filter(isQuarantine).map(({ name }) => name);
    if (found.length === 0) {
      return pass({
        en: 'No quarantine policy is attached to the user.',
        ko: '사용자에 격리 정책이 연결되어 있지 않습니다.',
      });
    }
    const names = found.join(', ');
    return fail({
      en: `The quarantine policy ${names} is attached to the user.`,
      ko: `사용자에 격리 정책 ${josa(names, '이/가')} 연결되어 있습니다.`,
    });
  },
});
