import { LambdaFunction } from '../../../inventory/resources/lambda-function.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { shortList } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'lambda-function-secret-in-environment',
  resource: LambdaFunction,
  reads: ['secretVariables'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A Lambda function keeps a secret in plain sight',
    ko: 'Lambda 함수의 환경 변수에 비밀 값이 그대로 있음',
  },
  why: {
    en: 'Environment variables are shown to everyone who may look at the function, stand in templates and deployment logs, and are the first thing an intruder reads with a stolen key. From there the way leads to your database or your payment provider.',
    ko: '환경 변수는 함수를 볼 수 있는 모든 사람에게 보이고 템플릿과 배포 로그에도 남으며, 키를 훔친 침입자가 가장 먼저 읽는 곳입니다. 거기서 데이터베이스나 결제 서비스까지 이어집니다.',
  },
  fix: {
    steps: [
      {
        en: 'In Secrets Manager, or for free in Parameter Store as "SecureString", store the value.',
        ko: 'Secrets Manager나 무료인 Parameter Store의 "SecureString"에 값을 저장합니다.',
      },
      {
        en: 'Let the role of the function read it, and change the code to fetch it when it starts.',
        ko: '함수의 역할이 그 값을 읽을 수 있게 하고, 시작할 때 가져오도록 코드를 바꿉니다.',
      },
      {
        en: 'Remove the variable under "Configuration", "Environment variables".',
        ko: '"구성(Configuration)", "환경 변수(Environment variables)"에서 변수를 제거합니다.',
      },
      {
        en: 'Replace the password or key itself: the old one may have been read.',
        ko: '이전 값은 이미 읽혔을 수 있으므로 암호나 키 자체를 새로 발급합니다.',
      },
    ],
    minutes: 30,
    cost: {
      en: 'Parameter Store is free; Secrets Manager charges per secret and month.',
      ko: 'Parameter Store는 무료이고, Secrets Manager는 보안 암호마다 매월 요금이 붙습니다.',
    },
    breaks: {
      en: 'The function fails if its code still expects the variable.',
      ko: '코드가 아직 그 변수를 쓰고 있으면 함수가 실패합니다.',
    },
    check: {
      en: 'Run the checkup again: the function no longer appears here.',
      ko: '점검을 다시 실행하면 이 함수가 더 이상 나오지 않습니다.',
    },
    console:
      'https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{id}?tab=configure',
  },
  remedies: [],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.03', 'WKLD.04'] },
  evaluate: ({ secretVariables }) => {
    if (secretVariables.length === 0) {
      return pass({
        en: 'No environment variable looks like a password, key or token.',
        ko: '암호, 키, 토큰으로 보이는 환경 변수가 없습니다.',
      });
    }
    const names = shortList(secretVariables);
    return fail({
      en: `Environment variables that hold a secret, by their names or form: ${names.en}.`,
      ko: `이름이나 형태로 보아 비밀 값이 든 환경 변수: ${names.ko}.`,
    });
  },
});
