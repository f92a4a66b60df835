/** How sure the owner can get back into the account. Only what was seen counts; what no API tells is asked. */
import type { Inventory } from '../inventory/inventory.ts';
import { AccountContacts, type AlternateContact } from '../inventory/resources/account-contacts.ts';
import { RootUser } from '../inventory/resources/root-user.ts';
import { known, mapReading, type Reading } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import type { Principal } from './principal.ts';
import { seenOf } from './seen.ts';

export interface ReadinessItem {
  readonly id: string;
  /** What it is worth, of 100. */
  readonly points: number;
  readonly title: Text;
  /** `ask`: no API tells; the owner has to. */
  readonly answer: Reading<boolean> | 'ask';
  /** What to do where it is not so. */
  readonly todo: Text;
}

export interface Readiness {
  readonly items: readonly ReadinessItem[];
  /** Points of what was seen to be so. */
  readonly reached: number;
  /** Points of what could be decided; the rest of 100 is asked or could not be read. */
  readonly decided: number;
  /** Enough to recognise the phone number on file; `null`: not read. */
  readonly phoneEndsWith: string | null;
}

export function readinessOf(inventory: Inventory, principals: readonly Principal[]): Readiness {
  const items = itemsOf(inventory, principals);
  const worth = (wanted: readonly ReadinessItem[]): number =>
    wanted.reduce((sum, { points }) => sum + points, 0);
  const decided = items.filter(({ answer }) => answer !== 'ask' && answer.state === 'known');
  return {
    items,
    reached: worth(
      decided.filter(({ answer }) => answer !== 'ask' && answer.state === 'known' && answer.value),
    ),
    decided: worth(decided),
    phoneEndsWith: phoneOf(inventory),
  };
}

function phoneOf(inventory: Inventory): string | null {
  const primary = seenOf(inventory, AccountContacts)[0]?.read('primary');
  return primary?.state === 'known' ? primary.value.phoneEndsWith : null;
}

function itemsOf(inventory: Inventory, principals: readonly Principal[]): readonly ReadinessItem[] {
  const [root] = seenOf(inventory, RootUser);
  const [contacts] = seenOf(inventory, AccountContacts);
  if (!root || !contacts) return [];
  const [security, billing, operations] = (['security', 'billing', 'operations'] as const).map((kind) =>
    contacts.read(kind),
  ) as [Reading<AlternateContact | null>, Reading<AlternateContact | null>, Reading<AlternateContact | null>];
  const isSet = (contact: Reading<AlternateContact | null>) => mapReading(contact, (one) => one !== null);
  return [
    {
      id: 'root-mfa',
      points: 20,
      title: { en: 'The root user has MFA', ko: '루트 사용자에 MFA가 있음' },
      answer: root.read('mfaActive'),
      todo: {
        en: 'Sign in as root, open "Security credentials" and assign an MFA device.',
        ko: '루트로 로그인해 "보안 자격 증명(Security credentials)"에서 MFA 디바이스를 할당하세요.',
      },
    },
    {
      id: 'root-two-mfa-kinds',
      points: 15,
      title: {
        en: 'Root has two MFA devices of different kinds',
        ko: '루트에 종류가 다른 MFA 디바이스가 두 개 있음',
      },
      answer: 'ask',
      todo: {
        en: 'Add a second device of another kind, such as a security key beside the app: a lost phone is then no lock-out.',
        ko: '앱 외에 보안 키처럼 종류가 다른 디바이스를 하나 더 등록하세요. 휴대폰을 잃어버려도 로그인할 수 있습니다.',
      },
    },
    {
      id: 'root-no-key',
      points: 5,
      title: { en: 'Root has no access key', ko: '루트에 액세스 키가 없음' },
      answer: mapReading(root.read('accessKeyPresent'), (there) => !there),
      todo: { en: 'Delete the access keys of root.', ko: '루트의 액세스 키를 삭제하세요.' },
    },
    {
      id: 'second-admin',
      points: 15,
      title: {
        en: 'Another administrator with a password and MFA exists',
        ko: '암호와 MFA가 있는 다른 관리자가 있음',
      },
      answer: anotherAdmin(principals),
      todo: {
        en: 'Keep one administrator for emergencies, with an MFA device of its own, and lock its password away.',
        ko: '비상용 관리자를 하나 두고, 전용 MFA 디바이스를 등록한 뒤 암호를 안전한 곳에 보관하세요.',
      },
    },
    {
      id: 'phone-verified',
      points: 10,
      title: { en: 'The phone number of the account is verified', ko: '계정의 전화번호가 확인됨' },
      answer: mapReading(
        contacts.read('primary'),
        ({ phoneVerification }) => phoneVerification === 'VERIFIED',
      ),
      todo: {
        en: 'Open "Account", check the phone number and verify it. AWS calls it when MFA is lost.',
        ko: '"계정(Account)" 페이지에서 전화번호를 확인하고 인증하세요. MFA를 잃어버리면 AWS가 이 번호로 전화합니다.',
      },
    },
    {
      id: 'security-contact',
      points: 10,
      title: { en: 'A security contact is set', ko: '보안 연락처가 있음' },
      answer: isSet(security),
      todo: {
        en: 'Set it under "Account", "Alternate contacts".',
        ko: '"계정(Account)"의 "대체 연락처(Alternate contacts)"에서 지정하세요.',
      },
    },
    {
      id: 'other-contacts',
      points: 5,
      title: { en: 'Billing and operations contacts are set', ko: '결제 및 운영 연락처가 있음' },
      answer: both(isSet(billing), isSet(operations)),
      todo: {
        en: 'Set them under "Account", "Alternate contacts".',
        ko: '"계정(Account)"의 "대체 연락처(Alternate contacts)"에서 지정하세요.',
      },
    },
    {
      id: 'contacts-distinct',
      points: 5,
      title: { en: 'The contacts are different mailboxes', ko: '연락처가 서로 다른 메일 주소임' },
      answer: distinct([security, billing, operations]),
      todo: {
        en: 'Use different mailboxes, so that one lost mailbox does not lose every message of AWS.',
        ko: '서로 다른 메일 주소를 쓰세요. 메일함 하나를 잃어도 AWS의 연락을 모두 놓치지 않습니다.',
      },
    },
    {
      id: 'mailbox-outside',
      points: 10,
      title: {
        en: 'The mailbox of root does not depend on this account',
        ko: '루트의 메일함이 이 계정에 의존하지 않음',
      },
      answer: 'ask',
      todo: {
        en: 'If its domain, mail server or DNS zone lies in this account, move the address: locked out, you would not get the mail either.',
        ko: '메일 도메인, 메일 서버, DNS 영역이 이 계정에 있으면 주소를 옮기세요. 로그인하지 못하면 메일도 받을 수 없습니다.',
      },
    },
    {
      id: 'card-printed',
      points: 5,
      title: { en: 'The recovery card is printed and put away', ko: '복구 카드를 인쇄해 보관함' },
      answer: 'ask',
      todo: {
        en: 'jikimi access readiness --card card.html',
        ko: 'jikimi access readiness --card card.html',
      },
    },
  ];
}

function anotherAdmin(principals: readonly Principal[]): Reading<boolean> {
  const users = principals.filter(({ type }) => type === 'user');
  const isSure = (one: Principal): boolean =>
    one.class.state === 'known' &&
    one.class.value === 'full-admin' &&
    one.mfa.state === 'known' &&
    one.mfa.value.length > 0 &&
    one.credentials.some(({ kind, status }) => kind === 'password' && status.state === 'known');
  if (users.some(isSure)) return known(true);
  const unread = users.flatMap((one) => [one.class, one.mfa]).find(({ state }) => state !== 'known');
  return unread && unread.state !== 'known' ? unread : known(false);
}

function both(one: Reading<boolean>, other: Reading<boolean>): Reading<boolean> {
  if (one.state !== 'known') return one;
  return mapReading(other, (value) => one.value && value);
}

/** Of fewer than two, nothing is distinct. */
function distinct(contacts: readonly Reading<AlternateContact | null>[]): Reading<boolean> {
  const mails: string[] = [];
  for (const contact of contacts) {
    if (contact.state !== 'known') return contact;
    if (contact.value) mails.push(contact.value.email.toLowerCase());
  }
  return known(mails.length > 1 && new Set(mails).size === mails.length);
}
