/** Closes a resource policy to outsiders, whatever it guards; the saved text is the way back. */

import type { AwsClients } from '../aws/gate.ts';
import type { Action, Call } from '../change/action.ts';
import { josa } from '../i18n/particles.ts';
import type { IamAction } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import { parsePolicy } from '../policy/document.ts';
import type { Opening } from '../policy/exposure.ts';
import { type ResourceTarget, theResource } from './found.ts';
import { deletedPrincipals, openingsOf, type Reach, withoutOpenings } from './statements.ts';

export type PolicyState = {
  /** What the calls name the resource by. */
  readonly address: string;
  /** As AWS keeps it; `null` where there is none. */
  readonly policy: string | null;
};

/** A kind of resource that has a policy. */
export interface PolicyHolder {
  readonly noun: Text;
  readonly resource: { readonly type: string };
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
  /** @throws SDK exceptions */
  readonly read: (aws: AwsClients, target: ResourceTarget) => Promise<PolicyState>;
  /** @param policy `null` takes it away */
  readonly write: (target: ResourceTarget, address: string, policy: string | null) => Call;
  /** Openings that belong to AWS's own work here, and stay. */
  readonly leaves?: (opening: Opening) => boolean;
  /** Why a policy may not become this one. */
  readonly refuses?: (target: ResourceTarget, after: string | null) => Text | undefined;
  /** Actions that have to come later: they would be in the way of a new policy. */
  readonly before?: readonly string[];
}

export function removeStatements(
  id: string,
  reach: Reach,
  holder: PolicyHolder,
): Action<ResourceTarget, PolicyState> {
  const { noun } = holder;
  const found = ({ account }: ResourceTarget, policy: string | null) =>
    openingsOf(policy, account, reach).filter((one) => !holder.leaves?.(one));
  const closed = (target: ResourceTarget, policy: string | null) =>
    policy === null ? null : withoutOpenings(policy, target.account, found(target, policy));
  return {
    id,
    title: ({ name }) =>
      reach === 'open'
        ? {
            en: `Take what is open to anyone out of the policy of the ${noun.en} "${name}"`,
            ko: `${noun.ko} "${name}"의 정책에서 누구에게나 열린 부분 제거`,
          }
        : {
            en: `Take other accounts out of the policy of the ${noun.en} "${name}"`,
            ko: `${noun.ko} "${name}"의 정책에서 다른 계정 제거`,
          },
    reads: holder.reads,
    writes: holder.writes,
    capture: async (aws, target) => {
      const state = await holder.read(aws, target);
      if (state.policy !== null) parsePolicy(state.policy);
      return state;
    },
    holds: ({ policy }, target) => found(target, policy).length === 0,
    apply: (target, { address, policy }) => [holder.write(target, address, closed(target, policy))],
    undo: (target, { address, policy }) => [holder.write(target, address, policy)],
    effect: (target, { policy }) => effectOf(found(target, policy), closed(target, policy)),
    hurts: (target, { policy }) => [
      whoIsHurt(reach, found(target, policy)),
      ...doubtsOf(found(target, policy)),
    ],
    refuses: (target, { policy }) =>
      refuseDeleted(policy) ?? holder.refuses?.(target, closed(target, policy)),
    monthlyUsd: 0,
    minutes: 1,
    ...(holder.before && { before: holder.before }),
    fromFinding: theResource(holder.resource),
  };
}

function effectOf(openings: readonly Opening[], after: string | null): Text {
  const names = statementsOf(openings).join(', ');
  return after === null
    ? {
        en: `Nothing else is in the policy, so it goes as a whole (${names}). Users and roles of this account keep the rights of their own.`,
        ko: `정책에 다른 내용이 없어 정책 전체가 제거됩니다(${names}). 이 계정의 사용자와 역할이 가진 권한은 그대로입니다.`,
      }
    : {
        en: `These statements let in no outsider any more: ${names}. The rest of the policy stays, and users and roles of this account keep the rights of their own.`,
        ko: `다음 문(Statement)으로는 외부에서 더는 들어올 수 없습니다: ${names}. 정책의 나머지와 이 계정의 사용자, 역할이 가진 권한은 그대로입니다.`,
      };
}

function whoIsHurt(reach: Reach, openings: readonly Opening[]): Text {
  if (reach === 'open') {
    return {
      en: 'Whoever uses it from outside the account can no longer do so until you name them in the policy.',
      ko: '계정 밖에서 사용하던 곳은 정책에 적어 줄 때까지 사용할 수 없습니다.',
    };
  }
  const accounts = [
    ...new Set(openings.map(({ who }) => (who.kind === 'account' ? who.account : whoElse(who)))),
  ].join(', ');
  return {
    en: `What ${accounts} does with it stops, for example a backup or monitoring service you subscribed to.`,
    ko: `${accounts}에서 하던 작업이 멈춥니다. 구독 중인 백업이나 모니터링 서비스일 수 있습니다.`,
  };
}

function whoElse(who: Opening['who']): string {
  return who.kind === 'identity' ? who.identity : who.kind;
}

/** A condition may already narrow it to a bucket or service of the owner's, which would then be cut off. */
function doubtsOf(openings: readonly Opening[]): readonly Text[] {
  const doubtful = openings.filter(({ doubts }) => doubts.length > 0);
  if (doubtful.length === 0) return [];
  const names = statementsOf(doubtful).join(', ');
  const keys = [
    ...new Set(
      doubtful.flatMap(({ doubts }) => doubts.flatMap((one) => (one.kind === 'condition' ? [one.key] : []))),
    ),
  ].join(', ');
  const shown = keys === '' ? names : `${names}; ${keys}`;
  return [
    {
      en: `Conditions may already narrow part of it to something of your own, such as notifications of a bucket; these stop too (${shown}).`,
      ko: `조건에 따라 내 버킷의 알림처럼 내 리소스만 허용하던 부분도 함께 멈출 수 있습니다(${shown}).`,
    },
  ];
}

function statementsOf(openings: readonly Opening[]): readonly string[] {
  return [
    ...new Set(openings.map(({ statement: { sid }, position }) => (sid ? `"${sid}"` : `#${position}`))),
  ];
}

/** Before any policy is written that keeps what it holds. */
export function refuseDeleted(policy: string | null): Text | undefined {
  const [first] = deletedPrincipals(policy);
  return first === undefined
    ? undefined
    : {
        en: `The policy names a user or role that was deleted (${first}). AWS takes no such policy back, so this could not be undone: remove that name in the console first.`,
        ko: `정책에 ${josa(`삭제된 사용자나 역할(${first})`, '이/가')} 남아 있습니다. AWS는 이런 정책을 다시 받지 않아 되돌릴 수 없습니다. 먼저 콘솔에서 그 이름을 제거하세요.`,
      };
}
