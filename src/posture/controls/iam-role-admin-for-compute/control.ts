import { IamRole } from '../../../inventory/resources/iam-role.ts';
import { sentences } from '../../../kernel/text.ts';
import type { PolicyDocument } from '../../../policy/document.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { describeRights } from '../../criteria/admin-rights.ts';

/** Services that run the owner's code and hand it the role's credentials. */
const RUNS_CODE = [
  'amplify',
  'bedrock-agentcore',
  'codebuild',
  'ec2',
  'ecs-tasks',
  'edgelambda',
  'emr-serverless',
  'glue',
  'lambda',
  'pods.eks',
  'rolesanywhere',
  'sagemaker',
  'tasks.apprunner',
];

export const control = defineControl({
  id: 'iam-role-admin-for-compute',
  resource: IamRole,
  reads: ['trustPolicy', 'admin'],
  severity: 'high',
  risk: 'account-takeover',
  title: {
    en: 'A role for programs has administrator permissions',
    ko: '프로그램용 역할에 관리자 권한이 있음',
  },
  why: {
    en: 'One hole in a web server or function, such as an outdated plugin or a form that fetches any address, is enough for an intruder to take over its role. You then lose not just one server but the whole account.',
    ko: '오래된 플러그인이나 아무 주소나 불러오는 입력란처럼 웹 서버나 함수에 구멍이 하나만 있어도 침입자가 그 역할을 가져갈 수 있습니다. 그러면 서버 하나가 아니라 계정 전체를 잃습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the role.', ko: '역할을 엽니다.' },
      {
        en: 'Look at the "Last Accessed" tab to see which services the program really uses.',
        ko: '"마지막 액세스(Last Accessed)" 탭에서 프로그램이 실제로 쓰는 서비스를 확인합니다.',
      },
      {
        en: 'Under "Permissions", attach a policy for only those services.',
        ko: '"권한(Permissions)"에서 그 서비스만 허용하는 정책을 연결합니다.',
      },
      { en: 'Detach the policy named here.', ko: '여기에 나온 정책을 분리합니다.' },
    ],
    minutes: 30,
    cost: null,
    breaks: {
      en: 'If the new policy leaves something out, that part of the program stops working. Attach the old policy again to bring it back.',
      ko: '새 정책에 빠진 것이 있으면 프로그램의 그 부분이 멈춥니다. 예전 정책을 다시 연결하면 돌아옵니다.',
    },
    check: {
      en: 'Run the checkup again: the role no longer appears here.',
      ko: '점검을 다시 실행하면 이 역할이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/roles/details/{id}',
  },
  remedies: ['iam-detach-policy'],
  frameworks: {
    'cis-aws-7.0': ['2.14'],
    'aws-startup-security-baseline': ['ACCT.04'],
    'kisa-isms-p-2023': ['2.5.5'],
  },
  evaluate: ({ trustPolicy, admin }) => {
    const services = codeServices(trustPolicy);
    if (services.length === 0) {
      return notApplicable({
        en: 'The role is not meant for programs.',
        ko: '프로그램용 역할이 아닙니다.',
      });
    }
    if (admin.granted === 'no') {
      return pass({
        en: 'Its policies do not give administrator permissions.',
        ko: '연결된 정책이 관리자 권한을 주지 않습니다.',
      });
    }
    const names = services.join(', ');
    const because = sentences(
      {
        en: `Code that runs on ${names} can use this role.`,
        ko: `${names}에서 실행되는 코드가 이 역할을 사용할 수 있습니다.`,
      },
      describeRights(admin),
    );
    return admin.granted === 'yes' ? fail(because) : fail(because, 'low');
  },
});

function codeServices({ statements }: PolicyDocument): readonly string[] {
  const trusted = statements.flatMap(({ effect, principal }) =>
    effect === 'Allow' && principal !== undefined && principal !== '*' ? (principal['Service'] ?? []) : [],
  );
  return [...new Set(trusted)].filter((name) =>
    RUNS_CODE.some((service) => name.startsWith(`${service}.amazonaws.com`)),
  );
}
