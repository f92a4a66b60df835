import {
  GetRoleCommand,
  IAMClient,
  paginateGetGroup,
  paginateListAttachedGroupPolicies,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
} from '@aws-sdk/client-iam';
import type { AwsClients } from '../../../aws/gate.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { AwsManagedPolicies } from '../../../inventory/resources/aws-managed-policies.ts';
import { IamPolicy, type PolicyHolder } from '../../../inventory/resources/iam-policy.ts';
import { told } from '../../../inventory/told.ts';
import type { Text } from '../../../kernel/text.ts';
import { isQuarantine } from '../../../policy/quarantine.ts';
import { factOf, factsOf } from '../../facts.ts';
import { GONE, iamCall } from '../../iam-call.ts';
import { refuseManagedRole } from '../../managed-roles.ts';
import { type IamName, isCaller, refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';

interface HolderTarget extends Target {
  readonly kind: PolicyHolder['kind'];
  /** The holder's. */
  readonly name: string;
  readonly policyArn: string;
}

const KINDS = {
  user: { en: 'user', ko: '사용자', word: 'User' },
  group: { en: 'user group', ko: '사용자 그룹', word: 'Group' },
  role: { en: 'role', ko: '역할', word: 'Role' },
} as const;
const CLOUDSHELL = 'AWSCloudShellFullAccess';

export const action = defineAction<HolderTarget>()({
  id: 'iam-detach-policy',
  title: ({ kind, name, policyArn }) => ({
    en: `Detach ${nameOf(policyArn)} from ${KINDS[kind].en} ${name}`,
    ko: `${KINDS[kind].ko} ${name}에서 ${nameOf(policyArn)} 정책 분리`,
  }),
  reads: [
    'iam:ListAttachedUserPolicies',
    'iam:ListAttachedGroupPolicies',
    'iam:ListAttachedRolePolicies',
    'iam:GetRole',
    'iam:GetGroup',
  ],
  writes: [
    'iam:AttachGroupPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachUserPolicy',
    'iam:DetachGroupPolicy',
    'iam:DetachRolePolicy',
    'iam:DetachUserPolicy',
  ],
  capture: async (aws, target) => ({
    attached: (await attachedTo(aws, target)).includes(target.policyArn),
    path: target.kind === 'role' ? await pathOf(aws, target) : null,
    /** Who loses the rights with the group. */
    members: target.kind === 'group' ? await membersOf(aws, target) : [],
  }),
  holds: ({ attached }) => !attached,
  apply: (target) => [change(target, 'Detach')],
  undo: (target) => [change(target, 'Attach')],
  effect: ({ kind, name, policyArn }) => ({
    en: `The ${KINDS[kind].en} ${name} loses what ${nameOf(policyArn)} allows and nothing else does.`,
    ko: `${KINDS[kind].ko} ${name}에서 ${nameOf(policyArn)} 정책으로만 허용되던 권한이 없어집니다.`,
  }),
  hurts: ({ kind, name }, { members }) => [hurtsOf(kind, name, members)],
  refuses: ({ kind, name, policyArn }, { path, members }, circumstances) => {
    if (isQuarantine({ name: nameOf(policyArn), arn: policyArn })) return QUARANTINE;
    const managed = path === null ? undefined : refuseManagedRole(path);
    if (managed) return managed;
    const losing: readonly IamName[] =
      kind === 'group' ? members.map((member) => ({ kind: 'user', name: member })) : [{ kind, name }];
    const own = losing.find((one) => isCaller(one, circumstances));
    return own
      ? refuseOwnAccess(own, circumstances)
      : losing.length > 0
        ? refuseLastAdministrator(losing, circumstances)
        : undefined;
  },
  monthlyUsd: 0,
  minutes: 2,
  facts: [factsOf(IamPolicy, 'attachedTo'), factsOf(AwsManagedPolicies, 'holders')],
  // Who has too many rights by several policies keeps them until the owner says which to take.
  fromFinding: (found) => {
    const { account, homeRegion, resource } = found;
    const cloudShell = factOf(found, AwsManagedPolicies, 'holders')?.[CLOUDSHELL] ?? [];
    const attachedTo = resource.arn === null ? [] : (factOf(found, IamPolicy, 'attachedTo') ?? []);
    return [
      ...cloudShell.map((holder) => ({
        ...holder,
        region: homeRegion,
        policyArn: `arn:${account.partition}:iam::aws:policy/${CLOUDSHELL}`,
      })),
      ...attachedTo.map((holder) => ({ ...holder, region: homeRegion, policyArn: resource.arn ?? '' })),
    ];
  },
});

function change({ kind, name, policyArn, region }: HolderTarget, verb: 'Attach' | 'Detach') {
  const { word } = KINDS[kind];
  const input = { [`${word}Name`]: name, PolicyArn: policyArn };
  return iamCall({ region, name }, `${verb}${word}Policy`, input, verb === 'Detach' ? GONE : []);
}

async function attachedTo(aws: AwsClients, { region, kind, name }: HolderTarget): Promise<readonly string[]> {
  const client = aws.client(IAMClient, region);
  const pages =
    kind === 'user'
      ? paginateListAttachedUserPolicies({ client }, { UserName: name })
      : kind === 'group'
        ? paginateListAttachedGroupPolicies({ client }, { GroupName: name })
        : paginateListAttachedRolePolicies({ client }, { RoleName: name });
  const arns: string[] = [];
  for await (const { AttachedPolicies } of pages) {
    for (const { PolicyArn } of told(AttachedPolicies, 'AttachedPolicies')) {
      arns.push(told(PolicyArn, 'PolicyArn'));
    }
  }
  return arns;
}

async function membersOf(aws: AwsClients, { region, name }: HolderTarget): Promise<readonly string[]> {
  const client = aws.client(IAMClient, region);
  const members: string[] = [];
  for await (const { Users } of paginateGetGroup({ client }, { GroupName: name })) {
    for (const { UserName } of told(Users, 'Users')) members.push(told(UserName, 'UserName'));
  }
  return members.toSorted();
}

async function pathOf(aws: AwsClients, { region, name }: HolderTarget): Promise<string> {
  const { Role } = await aws.client(IAMClient, region).send(new GetRoleCommand({ RoleName: name }));
  return told(Role?.Path, 'Role.Path');
}

function nameOf(policyArn: string): string {
  return policyArn.split('/').at(-1) ?? policyArn;
}

function hurtsOf(kind: PolicyHolder['kind'], name: string, members: readonly string[]): Text {
  if (kind === 'role') {
    return {
      en: `Programs and people that use the role ${name} are refused what only this policy allowed.`,
      ko: `역할 ${josa(name, '을/를')} 쓰는 프로그램과 사람은 이 정책으로만 할 수 있던 작업이 거부됩니다.`,
    };
  }
  const who = kind === 'user' ? name : members.join(', ');
  return {
    en: `Refused what only this policy allowed: ${who === '' ? 'nobody, the group is empty' : who}.`,
    ko: `이 정책으로만 할 수 있던 작업이 거부되는 사용자: ${who === '' ? '없음(빈 그룹)' : who}.`,
  };
}

const QUARANTINE: Text = {
  en: 'AWS attached this policy because a key of the account was found in public. Follow the support case that AWS opened; AWS tells you when to remove it.',
  ko: '계정의 키가 공개된 것을 발견해 AWS가 연결한 격리 정책입니다. AWS가 연 지원 사례의 안내를 따르세요. 언제 제거할지는 AWS가 알려 줍니다.',
};
