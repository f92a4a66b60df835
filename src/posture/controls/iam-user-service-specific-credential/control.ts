import { ago } from '../../../i18n/ago.ts';
import { IamUser, type ServiceCredential } from '../../../inventory/resources/iam-user.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'iam-user-service-specific-credential',
  resource: IamUser,
  reads: ['serviceCredentials'],
  severity: 'low',
  risk: 'runaway-bill',
  title: { en: 'A user has a long-term API key for a service', ko: '사용자에 서비스용 장기 API 키가 있음' },
  why: {
    en: 'Anyone who finds an API key for Amazon Bedrock can run AI models at your expense, which can cost thousands of dollars in one night. The key is neither among the access keys nor in the credential report, so it is easily forgotten.',
    ko: 'Amazon Bedrock용 API 키를 찾은 사람은 내 비용으로 AI 모델을 실행할 수 있고, 하룻밤에 수천 달러가 나올 수 있습니다. 액세스 키 목록에도 자격 증명 보고서에도 없어서 잊기 쉽습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the user and choose "Security credentials".',
        ko: '사용자를 열고 "보안 자격 증명(Security credentials)"을 선택합니다.',
      },
      {
        en: 'Find the section of the service, such as "API keys for Amazon Bedrock".',
        ko: '"Amazon Bedrock용 API 키(API keys for Amazon Bedrock)"처럼 해당 서비스의 항목을 찾습니다.',
      },
      {
        en: 'Choose "Actions", then "Deactivate".',
        ko: '"작업(Actions)"에서 "비활성화(Deactivate)"를 선택합니다.',
      },
      {
        en: 'If nothing stops working for a few days, delete the key.',
        ko: '며칠 동안 문제가 없으면 키를 삭제합니다.',
      },
      {
        en: 'For Bedrock, use an IAM role or short-term API keys, which expire after at most 12 hours.',
        ko: 'Bedrock에는 IAM 역할이나 최대 12시간 뒤에 만료되는 단기 API 키를 사용합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Programs that use the key stop working. You can activate the key again.',
      ko: '이 키를 쓰는 프로그램은 멈춥니다. 키는 다시 활성화할 수 있습니다.',
    },
    check: {
      en: 'The key shows "Inactive" or is gone. The next checkup shows it right away.',
      ko: '키가 "비활성(Inactive)"이거나 목록에 없습니다. 다음 점검에 바로 반영됩니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/iam/home?region={region}#/users/details/{id}?section=security_credentials',
  },
  remedies: ['iam-deactivate-service-credential'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.13'], 'kisa-isms-p-2023': ['2.5.1'] },
  evaluate: ({ serviceCredentials }, { now }) => {
    const open = serviceCredentials.filter((one) => one.active && !hasExpired(one, now));
    if (open.length === 0) {
      return pass({
        en: 'The user has no active key of this kind.',
        ko: '활성 상태인 서비스용 키가 없습니다.',
      });
    }
    const because = sentences(...open.map((one) => describe(one, now)));
    const costly = open.filter(({ service }) => service.startsWith('bedrock.'));
    if (costly.length === 0) return fail(because);
    return fail(because, costly.some(({ expiresAt }) => expiresAt === null) ? 'high' : 'medium');
  },
});

function hasExpired({ expiresAt }: ServiceCredential, now: string): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now);
}

function describe({ id, service, createdAt, expiresAt }: ServiceCredential, now: string): Text {
  const made = createdAt === null ? { en: 'on an unknown day', ko: '알 수 없는 날' } : ago(createdAt, now);
  const until = expiresAt?.slice(0, 10);
  return {
    en: `${id} for ${service}, created ${made.en}, is valid ${until ? `until ${until}` : 'without an expiration date'}.`,
    ko: `${service}용 키 ${id}(생성: ${made.ko}): ${until ? `${until}까지` : '만료 없이'} 유효합니다.`,
  };
}
