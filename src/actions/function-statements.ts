/** Takes the statements that let outsiders in out of the policies of a Lambda function, its versions and its aliases. */
import type { Action, Call } from '../change/action.ts';
import { canonical } from '../change/canonical.ts';
import { LambdaFunction } from '../inventory/resources/lambda-function.ts';
import type { Text } from '../kernel/text.ts';
import { demandedValues } from '../policy/conditions.ts';
import { lets, type Opening } from '../policy/exposure.ts';
import { type ResourceTarget, theResource } from './found.ts';
import {
  addPermission,
  type FunctionPolicy,
  type RawStatement,
  readPolicies,
  removePermission,
  sidOf,
} from './function-policy.ts';
import { openingsOf, type Reach } from './statements.ts';

/** Of a version or an alias, whose policy the console's page of the function does not show, both go. */
const REACHES = { open: ['open'], foreign: ['foreign', 'open'] } as const;

interface Placed {
  readonly qualifier: string | null;
  readonly statement: RawStatement;
}

export function removeFunctionStatements(
  id: string,
  reach: Reach,
): Action<ResourceTarget, readonly FunctionPolicy[]> {
  return {
    id,
    title: ({ name, region }) =>
      reach === 'open'
        ? {
            en: `Take what is open to anyone out of the policies of the function "${name}" (${region})`,
            ko: `함수 "${name}"(${region})의 정책에서 누구에게나 열린 부분 제거`,
          }
        : {
            en: `Take other accounts out of the policies of the function "${name}" (${region})`,
            ko: `함수 "${name}"(${region})의 정책에서 다른 계정 제거`,
          },
    reads: [
      'lambda:GetPolicy',
      'lambda:ListVersionsByFunction',
      'lambda:ListAliases',
      'lambda:ListFunctionUrlConfigs',
    ],
    writes: ['lambda:RemovePermission', 'lambda:AddPermission'],
    capture: readPolicies,
    holds: (policies, { account }) => found(policies, account, reach).length === 0,
    apply: (target, policies) =>
      found(policies, target.account, reach).map(({ qualifier, statement }) =>
        removePermission(target, qualifier, statement),
      ),
    undo: (target, before, now) => {
      const there = new Set(placed(now).map(keyOf));
      return placed(before)
        .filter((one) => !there.has(keyOf(one)))
        .flatMap(({ qualifier, statement }): readonly Call[] => {
          const call = addPermission(target, qualifier, statement);
          return call ? [call] : [];
        });
    },
    effect: ({ account }, policies) => {
      const names = found(policies, account, reach).map(nameOf).join(', ');
      return {
        en: `These statements go: ${names}. The others stay, and users and roles of this account keep the rights of their own.`,
        ko: `다음 문(Statement)이 제거됩니다: ${names}. 나머지와 이 계정의 사용자, 역할이 가진 권한은 그대로입니다.`,
      };
    },
    hurts: () => [
      {
        en: 'Whoever calls the function from outside the account through them can no longer do so, services that you subscribed to as well.',
        ko: '구독 중인 서비스를 포함해 계정 밖에서 이 문을 통해 함수를 호출하던 곳은 더는 호출할 수 없습니다.',
      },
    ],
    refuses: (target, policies) => {
      const stuck = found(policies, target.account, reach).filter(
        ({ qualifier, statement }) => !addPermission(target, qualifier, statement),
      );
      return stuck.length === 0 ? undefined : notWritable(stuck);
    },
    monthlyUsd: 0,
    minutes: 1,
    fromFinding: theResource(LambdaFunction),
  };
}

function found(policies: readonly FunctionPolicy[], own: string, reach: Reach): readonly Placed[] {
  return policies.flatMap((policy) => {
    const { qualifier, statements } = policy;
    const document = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    const reaches = qualifier === null ? [reach] : REACHES[reach];
    const positions = new Set(
      reaches
        .flatMap((one) => openingsOf(document, own, one))
        .filter((opening) => !servesUrl(opening, policy))
        .map(({ position }) => position),
    );
    return statements
      .filter((_, index) => positions.has(index + 1))
      .map((statement) => ({ qualifier, statement }));
  });
}

/** Part of a public function URL, which is closed by its own switch, unless the URL asks for a signature. */
function servesUrl({ statement, actions }: Opening, { hasSignedUrl }: FunctionPolicy): boolean {
  const authTypes = demandedValues(statement.conditions, 'lambda:FunctionUrlAuthType');
  const viaUrl = demandedValues(statement.conditions, 'lambda:InvokedViaFunctionUrl');
  const isForUrl =
    authTypes !== undefined ||
    viaUrl?.every((value) => value.toLowerCase() === 'true') === true ||
    actions.every((action) => action.toLowerCase() === 'lambda:invokefunctionurl');
  const isSigned =
    hasSignedUrl &&
    lets({ statement, actions }, 'lambda:InvokeFunctionUrl') &&
    (authTypes?.includes('AWS_IAM') ?? true);
  return isForUrl && !isSigned;
}

function notWritable(stuck: readonly Placed[]): Text {
  const names = stuck.map(nameOf).join(', ');
  return {
    en: `Lambda could not write these statements again as they are, so this could not be undone: ${names}. Remove them in the console.`,
    ko: `다음 문(Statement)은 Lambda에 그대로 다시 쓸 수 없어 되돌릴 수 없습니다: ${names}. 콘솔에서 제거하세요.`,
  };
}

function placed(policies: readonly FunctionPolicy[]): readonly Placed[] {
  return policies.flatMap(({ qualifier, statements }) =>
    statements.map((statement) => ({ qualifier, statement })),
  );
}

function keyOf({ qualifier, statement }: Placed): string {
  return canonical([qualifier, sidOf(statement)]);
}

function nameOf({ qualifier, statement }: Placed): string {
  return qualifier === null ? `"${sidOf(statement)}"` : `"${sidOf(statement)}" (${qualifier})`;
}
