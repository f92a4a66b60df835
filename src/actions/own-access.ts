/** The owner's way in is never taken: not the access that this program runs with, not the last administrator's. */
import type { Circumstances } from '../change/action.ts';
import { parseArn } from '../kernel/arn.ts';
import type { Text } from '../kernel/text.ts';

export interface IamName {
  readonly kind: 'user' | 'role' | 'group';
  readonly name: string;
}

/** Who stands behind an ARN of IAM or STS. IAM names are unique whatever their path. */
export function iamNameOf(arn: string): IamName | undefined {
  const [kind = '', ...rest] = parseArn(arn)?.resource.split('/') ?? [];
  if (kind === 'user' || kind === 'role') return { kind, name: rest.at(-1) ?? '' };
  return kind === 'assumed-role' ? { kind: 'role', name: rest[0] ?? '' } : undefined;
}

export function isCaller(one: IamName, { callerArn }: Circumstances): boolean {
  return isSame(one, iamNameOf(callerArn));
}

export function refuseOwnAccess(one: IamName, circumstances: Circumstances): Text | undefined {
  return isCaller(one, circumstances) ? YOUR_OWN : undefined;
}

/** @param losing those who may be no administrators any more */
export function refuseLastAdministrator(
  losing: readonly IamName[],
  { administrators }: Circumstances,
): Text | undefined {
  if (administrators === undefined) return UNKNOWN_ADMINISTRATORS;
  const left = administrators.filter((arn) => !losing.some((one) => isSame(one, iamNameOf(arn))));
  return left.length === 0 && administrators.length > 0 ? LAST_ADMINISTRATOR : undefined;
}

function isSame(one: IamName, other: IamName | undefined): boolean {
  return one.kind === other?.kind && one.name === other.name;
}

const YOUR_OWN: Text = {
  en: 'This is the access you are using now. Sign in as somebody else to change it.',
  ko: '지금 로그인한 본인의 권한입니다. 변경하려면 다른 사용자나 역할로 로그인하세요.',
};
const LAST_ADMINISTRATOR: Text = {
  en: 'Nobody would be left who can administer the account. Create another administrator first.',
  ko: '계정을 관리할 수 있는 사람이 아무도 남지 않습니다. 먼저 다른 관리자를 만드세요.',
};
const UNKNOWN_ADMINISTRATORS: Text = {
  en: 'Who else administers the account could not be read, and this may be the last one.',
  ko: '다른 관리자가 있는지 읽지 못했습니다. 마지막 관리자일 수 있어 변경하지 않습니다.',
};
