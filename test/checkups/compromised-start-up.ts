/** A two-person company in Seoul whose deployment key leaked: miners run in three regions, a back door is left. */
import type { Checkup } from '../../src/posture/checkup.ts';
import { chooseDoNow } from '../../src/posture/do-now.ts';
import { worstFirst } from '../../src/posture/order.ts';
import { ACCOUNT, type Answer, DEFAULT_REGIONS, denied, faulted, findings, OPT_IN_REGIONS } from './build.ts';
import * as subjects from './subjects.ts';

const iam = (path: string): string => `arn:aws:iam::${ACCOUNT}:${path}`;

const MINERS: readonly (readonly [region: string, id: string, type: string, startedAt: string])[] = [
  ['us-east-1', 'i-0f3a9c1d2b4e5f601', 'g5.12xlarge', '2026-11-21 18:40 UTC'],
  ['us-east-1', 'i-0f3a9c1d2b4e5f602', 'g5.12xlarge', '2026-11-21 18:40 UTC'],
  ['us-east-1', 'i-0f3a9c1d2b4e5f603', 'g5.12xlarge', '2026-11-21 18:41 UTC'],
  ['us-east-1', 'i-0f3a9c1d2b4e5f604', 'g5.12xlarge', '2026-11-21 18:41 UTC'],
  ['eu-west-1', 'i-0a77d8e9f0b1c2d01', 'c6i.32xlarge', '2026-11-21 18:52 UTC'],
  ['eu-west-1', 'i-0a77d8e9f0b1c2d02', 'c6i.32xlarge', '2026-11-21 18:52 UTC'],
  ['eu-west-1', 'i-0a77d8e9f0b1c2d03', 'c6i.32xlarge', '2026-11-21 18:53 UTC'],
  ['sa-east-1', 'i-04c3b2a1908f7e6d1', 'p3.8xlarge', '2026-11-21 19:03 UTC'],
  ['sa-east-1', 'i-04c3b2a1908f7e6d2', 'p3.8xlarge', '2026-11-21 19:03 UTC'],
];

const user = (name: string): Pick<Answer, 'id' | 'arn'> => ({ id: name, arn: iam(`user/${name}`) });

const everywhere = (status: Answer['status'], because: Answer['because']): Answer[] =>
  DEFAULT_REGIONS.map((region) => ({ id: region, region, status, because }));

const all = [
  ...findings(subjects.quarantined, [
    {
      ...user('ci-deploy'),
      status: 'fail',
      because: {
        en: 'AWSCompromisedKeyQuarantineV3 is attached since 2026-11-21; key AKIA****7Q2M is still active.',
        ko: '2026-11-21부터 AWSCompromisedKeyQuarantineV3 정책이 연결되어 있고, 키 AKIA****7Q2M이 아직 활성입니다.',
      },
    },
    {
      ...user('minji'),
      status: 'pass',
      because: { en: 'No quarantine policy is attached.', ko: '격리 정책이 연결되어 있지 않습니다.' },
    },
  ]),
  ...findings(
    subjects.strangeRegion,
    MINERS.map(([region, id, type, startedAt]) => ({
      id,
      region,
      arn: `arn:aws:ec2:${region}:${ACCOUNT}:instance/${id}`,
      status: 'fail',
      because: {
        en: `${type}, running since ${startedAt}; nothing else of yours is in ${region}.`,
        ko: `${type}, ${startedAt}부터 실행 중이며 ${region}에는 다른 리소스가 없습니다.`,
      },
    })),
  ),
  ...findings(subjects.rootMfa, [
    {
      id: ACCOUNT,
      arn: iam('root'),
      status: 'fail',
      because: {
        en: 'The account summary counts no MFA device for the root user.',
        ko: '계정 요약에 루트 사용자의 MFA 디바이스가 없습니다.',
      },
    },
  ]),
  ...findings(subjects.rootKey, [
    {
      id: ACCOUNT,
      arn: iam('root'),
      status: 'pass',
      because: { en: 'It has none.', ko: '액세스 키가 없습니다.' },
    },
  ]),
  ...findings(subjects.strangeTrust, [
    {
      id: 'support-admin',
      arn: iam('role/support-admin'),
      status: 'fail',
      severity: 'critical',
      because: {
        en: 'Account 909090111222 can take it, with AdministratorAccess; made on 2026-11-21.',
        ko: '909090111222 계정이 AdministratorAccess 권한으로 수임할 수 있습니다. 2026-11-21에 만들어졌습니다.',
      },
    },
    {
      id: 'vercel-preview',
      arn: iam('role/vercel-preview'),
      status: 'fail',
      because: {
        en: 'Account 111122223333 can take it, without an external ID.',
        ko: '111122223333 계정이 외부 ID 없이 수임할 수 있습니다.',
      },
    },
  ]),
  ...findings(subjects.consoleWithoutMfa, [
    {
      ...user('minji'),
      status: 'fail',
      because: { en: 'Last sign-in on 2026-11-20.', ko: '마지막 로그인은 2026-11-20입니다.' },
    },
    {
      ...user('junho'),
      status: 'fail',
      because: { en: 'Last sign-in on 2026-09-02.', ko: '마지막 로그인은 2026-09-02입니다.' },
    },
    {
      ...user('outsourced-designer'),
      status: 'fail',
      because: { en: 'The password was never used.', ko: '암호를 한 번도 사용하지 않았습니다.' },
    },
  ]),
  ...findings(subjects.bedrockKey, [
    {
      ...user('junho'),
      status: 'fail',
      because: { en: 'ACCA****M4 has no expiry date.', ko: 'ACCA****M4에 만료일이 없습니다.' },
    },
  ]),
  ...findings(subjects.publicBucket, [
    {
      id: 'haru-backup-2024',
      arn: 'arn:aws:s3:::haru-backup-2024',
      region: 'ap-northeast-2',
      status: 'fail',
      because: {
        en: 'The bucket policy lets everyone use s3:GetObject.',
        ko: '버킷 정책이 모두에게 s3:GetObject를 허용합니다.',
      },
    },
    {
      id: 'haru-www',
      arn: 'arn:aws:s3:::haru-www',
      region: 'ap-northeast-2',
      status: 'fail',
      because: {
        en: 'The bucket policy lets everyone use s3:GetObject.',
        ko: '버킷 정책이 모두에게 s3:GetObject를 허용합니다.',
      },
    },
    {
      id: 'haru-uploads',
      arn: 'arn:aws:s3:::haru-uploads',
      region: 'ap-northeast-2',
      status: 'pass',
      because: { en: 'Block Public Access is on.', ko: '퍼블릭 액세스 차단이 켜져 있습니다.' },
    },
  ]),
  ...findings(
    subjects.openPort,
    [
      ['ap-northeast-2', 'sg-0b1c2d3e4f5a60001'],
      ['ap-northeast-2', 'sg-0b1c2d3e4f5a60002'],
      ['us-east-1', 'sg-0c9d8e7f6a5b40003'],
      ['eu-west-1', 'sg-0d1e2f3a4b5c60004'],
    ].map(([region = '', id = '']) => ({
      id,
      region,
      arn: `arn:aws:ec2:${region}:${ACCOUNT}:security-group/${id}`,
      status: 'fail',
      because: {
        en: 'Port 22 is open to 0.0.0.0/0, and the group is on a running instance.',
        ko: '22번 포트가 0.0.0.0/0에 열려 있고, 실행 중인 인스턴스에 연결되어 있습니다.',
      },
    })),
  ),
  ...findings(subjects.noTrail, [
    {
      id: ACCOUNT,
      status: 'fail',
      because: {
        en: 'The trail "haru-trail" was stopped on 2026-11-21 at 18:37 UTC.',
        ko: '"haru-trail" 추적이 2026-11-21 18:37 UTC에 중지되었습니다.',
      },
    },
  ]),
  ...findings(subjects.idleKey, [
    {
      id: 'AKIA****9XKD',
      status: 'fail',
      because: {
        en: 'Made on 2024-03-04 by junho, never used.',
        ko: 'junho가 2024-03-04에 만들었고 한 번도 쓰지 않았습니다.',
      },
    },
    {
      id: 'AKIA****LL0P',
      status: 'fail',
      because: { en: 'Last used 211 days ago, by minji.', ko: 'minji가 211일 전에 마지막으로 사용했습니다.' },
    },
  ]),
  ...findings(
    subjects.guardDutyOff,
    everywhere('fail', { en: 'There is no detector in the region.', ko: '리전에 탐지기가 없습니다.' }),
  ),
  ...findings(
    subjects.ebsEncryption,
    everywhere('fail', { en: 'The setting is off.', ko: '설정이 꺼져 있습니다.' }).map((answer) =>
      answer.region === 'ap-northeast-2'
        ? { ...answer, status: 'pass', because: { en: 'The setting is on.', ko: '설정이 켜져 있습니다.' } }
        : answer,
    ),
  ),
  ...findings(subjects.securityContact, [
    { id: ACCOUNT, status: 'fail', because: { en: 'None is set.', ko: '설정되어 있지 않습니다.' } },
  ]),
  ...findings(subjects.keyPolicyOpen, [
    denied('kms:GetKeyPolicy', 'ap-northeast-2'),
    denied('kms:GetKeyPolicy', 'us-east-1'),
  ]),
  ...findings(subjects.queueOpen, [
    denied('sqs:ListQueues', 'eu-north-1', true),
    faulted('sqs:ListQueues', 'ca-central-1', 'ThrottlingException'),
  ]),
  ...findings(subjects.snapshotPublic, [
    {
      id: '*',
      status: 'not-applicable',
      because: {
        en: 'There is none in the account (RDS snapshot).',
        ko: '계정에 해당 리소스가 없습니다(RDS 스냅샷).',
      },
    },
  ]),
].toSorted(worstFirst);

const idOf = (control: string, resource: string): string =>
  all.find((one) => one.control === control && one.resource.id === resource)?.id ?? '';

const accepted: Checkup['accepted'] = {
  [idOf('s3-bucket-public', 'haru-www')]: {
    reason: 'Our web page; nothing but pictures is in it.',
    until: '2027-03-31',
  },
};

export const compromisedStartUp: Checkup = {
  account: { id: ACCOUNT, alias: 'haru-lab', partition: 'aws' },
  caller: { arn: iam('user/minji'), userId: 'AIDAEXAMPLEMINJI0001' },
  startedAt: '2026-11-23T05:05:12.000Z',
  durationMs: 38_400,
  coverage: {
    regions: [
      ...DEFAULT_REGIONS.map((name) => ({
        name,
        state: ['eu-north-1', 'ca-central-1', 'us-east-1', 'ap-northeast-2'].includes(name)
          ? ('partial' as const)
          : ('checked' as const),
      })),
      ...OPT_IN_REGIONS.map((name) => ({ name, state: 'disabled' as const })),
    ],
    denied: [
      { action: 'kms:GetKeyPolicy', region: 'ap-northeast-2', byOrganization: false },
      { action: 'kms:GetKeyPolicy', region: 'us-east-1', byOrganization: false },
      { action: 'sqs:ListQueues', region: 'eu-north-1', byOrganization: true },
    ],
    failed: [{ action: 'sqs:ListQueues', region: 'ca-central-1', fault: 'ThrottlingException' }],
  },
  doNow: chooseDoNow(all, new Set(Object.keys(accepted))),
  findings: all,
  accepted,
  since: {
    at: '2026-11-16T01:30:00.000Z',
    appeared: [
      idOf('iam-user-quarantined', 'ci-deploy'),
      idOf('iam-role-trusts-other-account', 'support-admin'),
      idOf('cloudtrail-not-logging', ACCOUNT),
      ...MINERS.map(([, id]) => idOf('ec2-instance-in-unused-region', id)),
    ],
    gone: ['0123456789ab', '1123456789ab'],
  },
  apiCalls: {
    total: 412,
    byService: {
      ec2: 143,
      iam: 15,
      s3: 22,
      kms: 29,
      sqs: 19,
      guardduty: 17,
      rds: 51,
      lambda: 17,
      sts: 1,
      account: 6,
    },
  },
};
