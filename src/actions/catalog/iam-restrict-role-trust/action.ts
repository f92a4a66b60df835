import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { defineAction, type Found, type Target } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { IamRole } from '../../../inventory/resources/iam-role.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Text } from '../../../kernel/text.ts';
import { exposure } from '../../../policy/exposure.ts';
import { webIdentityTrust } from '../../../policy/web-identity.ts';
import { factOf, factsOf } from '../../facts.ts';
import { iamCall } from '../../iam-call.ts';
import { readDocument } from '../../iam-document.ts';
import { refuseManagedRole } from '../../managed-roles.ts';
import { refuseLastAdministrator, refuseOwnAccess } from '../../own-access.ts';
import { EVERYONE, isClosed, namesDeleted, narrowed, openTo } from './narrow-trust.ts';

interface TrustTarget extends Target {
  /** The role's. */
  readonly name: string;
  /** The role's account. */
  readonly account: string;
  /** `*` for strangers, ids of other accounts, ARNs of identity providers. */
  readonly shutOut: readonly string[];
}

export const action = defineAction<TrustTarget>()({
  id: 'iam-restrict-role-trust',
  title: ({ name, shutOut }) => ({
    en: `Take ${named(shutOut).en} out of the trust policy of ${name}`,
    ko: `${name} 역할의 신뢰 정책에서 ${named(shutOut).ko} 제거`,
  }),
  reads: ['iam:GetRole'],
  writes: ['iam:UpdateAssumeRolePolicy'],
  capture: async (aws, { region, name }) => {
    const { Role } = await aws.client(IAMClient, region).send(new GetRoleCommand({ RoleName: name }));
    const document = told(Role?.AssumeRolePolicyDocument, 'Role.AssumeRolePolicyDocument');
    return {
      document: readDocument(document),
      path: told(Role?.Path, 'Role.Path'),
    };
  },
  holds: ({ document }, { shutOut, account }) => openTo(document, shutOut, account).length === 0,
  apply: (target, { document }) => [setTrust(target, narrowed(document, target.shutOut, target.account))],
  undo: (target, before) => [setTrust(target, before.document)],
  effect: ({ shutOut, account }, { document }) => {
    const words = {
      en: `${capital(named(shutOut).en)} can no longer assume the role. Sessions that were made before stay until they expire.`,
      ko: `${josa(named(shutOut).ko, '은/는')} 더는 이 역할을 수임할 수 없습니다. 이미 만든 세션은 만료될 때까지 남습니다.`,
    };
    return isClosed(narrowed(document, shutOut, account))
      ? {
          en: `${words.en} Nobody else is named, so nobody can.`,
          ko: `${words.ko} 다른 대상이 없으므로 아무도 수임할 수 없게 됩니다.`,
        }
      : words;
  },
  hurts: ({ shutOut }) => shutOut.map(hurtsOf),
  refuses: ({ name, shutOut, account }, { document, path }, circumstances) => {
    const role = { kind: 'role', name } as const;
    const closes = isClosed(narrowed(document, shutOut, account));
    return (
      refuseManagedRole(path) ??
      (namesDeleted(document) ? NAMES_DELETED : undefined) ??
      refuseOwnAccess(role, circumstances) ??
      (closes ? refuseLastAdministrator([role], circumstances) : undefined)
    );
  },
  monthlyUsd: 0,
  minutes: 3,
  facts: [factsOf(IamRole, 'trustPolicy')],
  // Whether another account, or all of one customer's repositories, is a friend only the owner knows.
  fromFinding: (found) => {
    const shutOut = strangers(found);
    const { account, homeRegion, resource } = found;
    return shutOut.length === 0
      ? []
      : [{ region: homeRegion, name: resource.id, account: account.id, shutOut }];
  },
});

function strangers(found: Found): readonly string[] {
  const trustPolicy = factOf(found, IamRole, 'trustPolicy');
  if (!trustPolicy) return [];
  const all = exposure(trustPolicy, found.account.id).openings.flatMap(({ who, statement }) => {
    if (who.kind === 'everyone' || who.kind === 'signed-in') return [EVERYONE];
    if (who.kind !== 'federated') return [];
    return webIdentityTrust(statement, who.provider)?.width === 'anyone' ? [who.provider] : [];
  });
  return [...new Set(all)];
}

function setTrust(target: TrustTarget, document: Json) {
  return iamCall(target, 'UpdateAssumeRolePolicy', {
    RoleName: target.name,
    PolicyDocument: JSON.stringify(document),
  });
}

function named(shutOut: readonly string[]): Text {
  const names = shutOut.map(nameOf);
  return { en: names.map(({ en }) => en).join(', '), ko: names.map(({ ko }) => ko).join(', ') };
}

function nameOf(one: string): Text {
  if (one === EVERYONE) return { en: 'strangers', ko: '모르는 사람' };
  if (/^\d{12}$/.test(one)) return { en: `account ${one}`, ko: `계정 ${one}` };
  const provider = one.split(':oidc-provider/').at(-1) ?? one;
  return { en: `provider ${provider}`, ko: `자격 증명 공급자 ${provider}` };
}

function hurtsOf(one: string): Text {
  if (one === EVERYONE) {
    return {
      en: 'Whoever of yours assumes the role without being named in its trust policy, from another account for example, is refused.',
      ko: '신뢰 정책에 이름이 없이 이 역할을 수임하던 내 다른 계정이나 도구가 있다면 거부됩니다.',
    };
  }
  if (/^\d{12}$/.test(one)) {
    return {
      en: `A service that works for you from account ${one} stops working.`,
      ko: `계정 ${one}에서 내 일을 처리하던 서비스가 있다면 멈춥니다.`,
    };
  }
  return {
    en: `Your own builds that sign in with ${nameOf(one).en} stop as well, until the trust policy names your repository.`,
    ko: `${josa(nameOf(one).ko, '으로/로')} 로그인하던 내 빌드도 멈춥니다. 신뢰 정책에 내 리포지토리를 조건으로 적으면 다시 동작합니다.`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NAMES_DELETED: Text = {
  en: 'The trust policy also names a user or role that was deleted, and AWS would not take it back as it is. Edit it by hand.',
  ko: '신뢰 정책에 삭제된 사용자나 역할도 들어 있어 지금 그대로는 되돌릴 수 없습니다. 직접 편집하세요.',
};
