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
    en: "AWS found this user's access key in public and quarantined it",
    ko: 'AWS가 이 사용자의 액세스 키가 유출된 것을 발견해 격리함',
  },
  why: {
    en: 'The key stands where anybody can read it, usually in a public repository. Others have probably tried it already. The quarantine stops only some of what they could do: servers they started go on costing money, data they read stays read.',
    ko: '누구나 볼 수 있는 곳, 보통 공개 저장소에 키가 있습니다. 이미 다른 사람이 써 보았을 가능성이 큽니다. 격리는 일부 작업만 막습니다. 이미 만든 서버의 요금은 계속 나가고 읽어 간 데이터는 되돌릴 수 없습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Leave the quarantine policy where it is; AWS watches it.',
        ko: '격리 정책은 그대로 두세요. AWS가 확인하고 있습니다.',
      },
      {
        en: 'Open the user, "Security credentials", and deactivate every access key.',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"에서 모든 액세스 키를 비활성화합니다.',
      },
      {
        en: 'Read the mail or support case from AWS in the AWS Support Center.',
        ko: 'AWS Support 센터(AWS Support Center)에서 AWS가 보낸 메일이나 지원 사례를 읽습니다.',
      },
      {
        en: 'Search the event history of every Region for what the key did, and remove users, keys, roles and servers you do not know.',
        ko: '모든 리전의 이벤트 기록(Event history)에서 이 키가 한 일을 찾고 모르는 사용자, 키, 역할, 서버를 제거합니다.',
      },
      { en: 'Take the key out of the place where it leaked.', ko: '유출된 곳에서 키를 지웁니다.' },
      {
        en: 'Then answer the support case and ask when the quarantine may end.',
        ko: '그런 다음 지원 사례에 답하고 격리가 언제 끝나는지 문의합니다.',
      },
    ],
    minutes: 60,
    cost: null,
    breaks: {
      en: 'Programs that use the leaked key stop. Give them a new way in after the cleanup.',
      ko: '유출된 키를 쓰던 프로그램은 멈춥니다. 정리가 끝난 뒤 새로운 자격 증명을 주세요.',
    },
    check: {
      en: 'All keys of the user are inactive, nothing unknown runs in any Region, and AWS has closed the case.',
      ko: '사용자의 모든 키가 비활성이고, 어느 리전에도 모르는 리소스가 없으며, AWS가 사례를 종료했습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-access-key'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.05'] },
  evaluate: ({ attachedPolicies }) => {
    const found = attachedPolicies.filter(isQuarantine).map(({ name }) => name);
    if (found.length === 0) {
      return pass({ en: 'AWS has not quarantined this user.', ko: 'AWS가 이 사용자를 격리하지 않았습니다.' });
    }
    const names = found.join(', ');
    return fail({
      en: `AWS attached ${names} to the user.`,
      ko: `AWS가 사용자에 ${josa(names, '을/를')} 연결했습니다.`,
    });
  },
});
