/** Ways in for those who are no IAM users: what lets them in, which roles they get, and how many may come. */
import type { Door, OpenedRole } from '../../access/doors.ts';
import { permissionSetOf } from '../../access/doors.ts';
import type { Assignment } from '../../inventory/resources/identity-center.ts';
import { DOOR_STATE_WORDS, DOOR_WORDS, WIDTH_WORDS } from '../../reports/access/door-words.ts';
import { CAPABILITY_WORDS, UNKNOWN } from '../../reports/access/words.ts';
import { visible } from '../../reports/view/visible.ts';
import { block } from './layout.ts';
import { heading, type Page } from './page.ts';

export function doorLines(doors: readonly Door[], page: Page): string[] {
  if (doors.length === 0) return [];
  const title = page.say({
    en: `Other ways in (${doors.length})`,
    ko: `그 밖에 들어오는 길 (${doors.length})`,
  });
  return [...heading(page, title), ...doors.flatMap((door) => linesOf(door, page))];
}

function linesOf(door: Door, page: Page): string[] {
  const { say, paint, width } = page;
  const where = door.region === 'global' ? '' : ` (${door.region})`;
  const state = door.state === 'open' ? '' : `: ${say(DOOR_STATE_WORDS[door.state])}`;
  const title = `${say(DOOR_WORDS[door.kind])} ${visible(door.name)}${where}${state}`;
  const nothing = say({ en: 'opens no role', ko: '맡을 수 있는 역할 없음' });
  return [
    '',
    ...block(title, width).map((line) => paint('bold', line)),
    ...door.people.flatMap((one) => block(personText(one, door, page), width, '  - ')),
    ...(door.kind === 'identity-center'
      ? []
      : door.roles.flatMap((one) => block(roleText(one, page), width, '  - '))),
    ...(door.roles.length === 0 && door.people.length === 0 ? block(nothing, width, '  - ') : []),
  ];
}

function roleText({ arn, class: capability, width, conditions }: OpenedRole, { say }: Page): string {
  const what = say(capability.state === 'known' ? CAPABILITY_WORDS[capability.value] : UNKNOWN);
  const keys = width === 'narrow' ? `: ${conditions.join(', ')}` : '';
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  return visible(`${name} (${what}), ${say(WIDTH_WORDS[width])}${keys}`);
}

function personText({ kind, name, id, members, permissionSet }: Assignment, door: Door, page: Page): string {
  const { say } = page;
  const role = door.roles.find(({ arn }) => permissionSetOf(arn) === permissionSet);
  const what = say(role?.class.state === 'known' ? CAPABILITY_WORDS[role.class.value] : UNKNOWN);
  const who = name ?? `${id} ${say({ en: '(deleted)', ko: '(삭제됨)' })}`;
  const group = say({ en: 'group', ko: '그룹' });
  const of = kind === 'group' ? `${group} ${who} (${members.join(', ')})` : who;
  return visible(`${of}: ${permissionSet} (${what})`);
}
