import type { ManagedBy } from '../inventory/resources/ec2-region-defaults.ts';
import type { Text } from '../kernel/text.ts';

export const MANAGED_BY_ORGANIZATION: Text = {
  en: 'This is managed by your organisation: ask the people who manage it.',
  ko: '조직에서 관리하는 설정입니다. 조직 관리자에게 요청하세요.',
};

/** AWS refuses to let an account change what a declarative policy sets. */
export function refuseIfManaged(
  _target: object,
  { managedBy }: { readonly managedBy: ManagedBy },
): Text | undefined {
  return managedBy === 'declarative-policy' ? MANAGED_BY_ORGANIZATION : undefined;
}

export function managedBy(answer: string | undefined): ManagedBy {
  return answer === 'declarative-policy' ? 'declarative-policy' : 'account';
}
