/** Who is behind a security group: what its owner looks at before a door is closed. */
import type { Found } from '../../../change/action.ts';
import { type Attachment, SecurityGroup } from '../../../inventory/resources/security-group.ts';
import type { Text } from '../../../kernel/text.ts';
import { factOf } from '../../facts.ts';

const SHOWN = 5;

/** `undefined` where it was not read. */
export function usersOf(found: Found): readonly string[] | undefined {
  const attached = factOf(found, SecurityGroup, 'attachmentsIfOpen');
  return attached ? [...new Set(attached.map(nameOf))].toSorted() : undefined;
}

function nameOf({ instanceId, description, interfaceId }: Attachment): string {
  if (instanceId !== null) return instanceId;
  return description === '' ? interfaceId : `${description} (${interfaceId})`;
}

export function usedByText(users: readonly string[]): Text {
  if (users.length === 0) {
    return { en: 'Nothing uses the group now.', ko: '지금 이 그룹을 쓰는 리소스는 없습니다.' };
  }
  const shown = users.slice(0, SHOWN).join(', ');
  const more = users.length - SHOWN;
  return more > 0
    ? {
        en: `The group guards ${shown} and ${more} more.`,
        ko: `이 그룹을 쓰는 리소스: ${shown} 외 ${more}개.`,
      }
    : { en: `The group guards ${shown}.`, ko: `이 그룹을 쓰는 리소스: ${shown}.` };
}
