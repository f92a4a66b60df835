import type { Text } from '../../kernel/text.ts';
import type { AdminRights, Grant } from '../../policy/grants.ts';

/** What an administrator may do and which policies say so. Not for rights that are granted to nobody. */
export function describeRights(rights: AdminRights): Text {
  const what: Text =
    rights.reach === 'everything'
      ? { en: 'everything', ko: '모든 작업을 할 수 있습니다' }
      : { en: 'giving itself any permission', ko: '자신에게 어떤 권한이든 줄 수 있습니다' };
  const limits = describeConditions(rights);
  return {
    en: `Allowed${limits.en}: ${what.en}. Policies: ${namePolicies(rights).en}.`,
    ko: `${limits.ko}${what.ko}. 근거 정책: ${namePolicies(rights).ko}.`,
  };
}

/** Empty where no condition stands in the way. */
export function describeConditions({ granted, conditions }: Grant): Text {
  if (granted !== 'unclear') return { en: '', ko: '' };
  const keys = conditions.join(', ');
  return {
    en: ` under conditions that cannot be judged here (${keys})`,
    ko: `여기서 판단할 수 없는 조건(${keys})에 맞으면 `,
  };
}

function namePolicies({ through }: Grant): Text {
  const names = through.map(({ name, group }) => ({
    en: group === undefined ? name : `${name} (group ${group})`,
    ko: group === undefined ? name : `${name}(그룹 ${group})`,
  }));
  return { en: names.map(({ en }) => en).join(', '), ko: names.map(({ ko }) => ko).join(', ') };
}
