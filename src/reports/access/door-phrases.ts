/** Who comes through a door and what they get. Names are as AWS gave them: the format makes them harmless. */
import { type Door, type OpenedRole, permissionSetOf } from '../../access/doors.ts';
import type { Assignment } from '../../inventory/resources/identity-center.ts';
import type { Text } from '../../kernel/text.ts';
import { WIDTH_WORDS } from './door-words.ts';
import { shortName } from './phrases.ts';
import { CAPABILITY_WORDS, UNKNOWN } from './words.ts';

/** What each lets through, one line for each; of none, that it opens nothing. */
export function doorTexts(door: Door): readonly Text[] {
  const roles = door.kind === 'identity-center' ? [] : door.roles.map(roleText);
  const all = [...door.people.map((one) => personText(one, door)), ...roles];
  return all.length > 0 ? all : [{ en: 'opens no role', ko: '맡을 수 있는 역할 없음' }];
}

function roleText({ arn, class: capability, width, conditions }: OpenedRole): Text {
  const what = capability.state === 'known' ? CAPABILITY_WORDS[capability.value] : UNKNOWN;
  const keys = width === 'narrow' ? `: ${conditions.join(', ')}` : '';
  const said = (language: 'en' | 'ko'): string =>
    `${shortName(arn)} (${what[language]}), ${WIDTH_WORDS[width][language]}${keys}`;
  return { en: said('en'), ko: said('ko') };
}

function personText({ kind, name, id, members, permissionSet }: Assignment, { roles }: Door): Text {
  const role = roles.find(({ arn }) => permissionSetOf(arn) === permissionSet);
  const what = role?.class.state === 'known' ? CAPABILITY_WORDS[role.class.value] : UNKNOWN;
  const [group, deleted] = [
    { en: 'group', ko: '그룹' },
    { en: '(deleted)', ko: '(삭제됨)' },
  ];
  const said = (language: 'en' | 'ko'): string => {
    const who = name ?? `${id} ${deleted[language]}`;
    const of = kind === 'group' ? `${group[language]} ${who} (${members.join(', ')})` : who;
    return `${of}: ${permissionSet} (${what[language]})`;
  };
  return { en: said('en'), ko: said('ko') };
}
