/** Paths that the person asks about: to whom, from whom, and whether AWS's simulator bears them out. */
import { confirmPaths } from '../access/escalation/confirm.ts';
import type { EscalationPaths } from '../access/escalation/path.ts';
import { findPaths } from '../access/escalation/search.ts';
import type { Technique } from '../access/escalation/technique.ts';
import { escalationInput } from '../access/escalation-input.ts';
import type { AwsSession } from '../aws/session.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';

export interface PathsRequest {
  /** Name or ARN of whom to become; `undefined`: everything. */
  readonly to?: string | undefined;
  /** Part of an ARN. */
  readonly from?: string | undefined;
  readonly confirm?: boolean;
}

/** @throws PersonError where nobody, or more than one, is called that */
export function pathsAsked(
  inventory: Inventory,
  { to, from }: PathsRequest,
  techniques: readonly Technique[],
): EscalationPaths {
  const target = to === undefined ? undefined : identityNamed(to, inventory);
  const found = findPaths(escalationInput(inventory), techniques, target);
  return { ...found, paths: found.paths.filter((one) => isFrom(one.from, from)) };
}

/** One call for each identity and thing. */
export async function confirmed(found: EscalationPaths, session: AwsSession): Promise<EscalationPaths> {
  const { simulatePolicy } = await import('../aws/simulate-policy.ts');
  return confirmPaths(found, (question) => simulatePolicy(session.clients, session.homeRegion, question));
}

export function refuseToConfirm(): never {
  throw new PersonError({
    code: 'ConfirmNeedsAws',
    text: {
      en: '--confirm asks AWS, and a file or the sample account is not AWS.',
      ko: '--confirm은 AWS에 물어보는 옵션이라 파일이나 샘플 계정에는 쓸 수 없습니다.',
    },
    exitCode: EXIT.usage,
  });
}

function isFrom(arn: string, from: string | undefined): boolean {
  return from === undefined || arn.toLowerCase().includes(from.toLowerCase());
}

function identityNamed(name: string, { resources }: Inventory): string {
  const identities = resources.filter(({ type }) => type === IamUser.type || type === IamRole.type);
  const exact = identities.filter(({ id, arn }) => id === name || arn === name);
  const [found, second] =
    exact.length > 0 ? exact : identities.filter(({ arn }) => arn !== undefined && isFrom(arn, name));
  if (found?.arn !== undefined && !second) return found.arn;
  throw new PersonError({
    code: 'NoSuchIdentity',
    text: second
      ? {
          en: `--to ${name} is not one user or role: ${found?.arn} and ${second.arn} are both called that.`,
          ko: `--to ${name}에 맞는 대상이 하나가 아닙니다: ${found?.arn}, ${second.arn}`,
        }
      : {
          en: `--to ${name}: there is no such user or role.`,
          ko: `--to ${name}: 그런 사용자나 역할이 없습니다.`,
        },
    hint: {
      en: 'Name it by its ARN; "jikimi access" lists them all.',
      ko: 'ARN으로 지정하세요. "jikimi access"가 모두 보여 줍니다.',
    },
    exitCode: EXIT.usage,
  });
}
