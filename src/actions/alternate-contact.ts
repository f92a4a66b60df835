/** The alternate contacts of the account: whom AWS writes to beside the root user's address. */
import {
  AccountClient,
  type AlternateContactType,
  GetAlternateContactCommand,
  GetContactInformationCommand,
} from '@aws-sdk/client-account';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import { type Action, type Call, defineAction, type Found, type Target } from '../change/action.ts';
import { AccountContacts } from '../inventory/resources/account-contacts.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';

export interface ContactTarget extends Target {
  readonly email: string;
}

/** All four are required by AWS. */
interface Contact {
  readonly [key: string]: Json;
  readonly Name: string;
  readonly Title: string;
  readonly EmailAddress: string;
  readonly PhoneNumber: string;
}

interface State {
  readonly [key: string]: Json;
  readonly contact: Contact | null;
  /** The account's own name and number, which go with the new address. */
  readonly primary: { readonly name: string; readonly phone: string };
}

interface Words {
  /** "security". */
  readonly kind: Text;
  /** Which mails go there. */
  readonly mails: Text;
  readonly title: string;
}

const ABSENT = 'ResourceNotFoundException';

export function putContact(
  id: string,
  type: AlternateContactType,
  { kind, mails, title }: Words,
): Action<ContactTarget, State> {
  return defineAction<ContactTarget>()<State>({
    id,
    title: ({ email }) => ({
      en: `Make ${email} the ${kind.en} contact of the account`,
      ko: `계정의 ${kind.ko} 연락처를 ${email} 주소로 설정`,
    }),
    reads: ['account:GetAlternateContact', 'account:GetContactInformation'],
    writes: ['account:DeleteAlternateContact', 'account:PutAlternateContact'],
    capture: async (aws, { region }) => ({
      contact: await readContact(aws, region, type),
      primary: await readPrimary(aws, region),
    }),
    holds: ({ contact }, { email }) => contact?.EmailAddress === email,
    apply: (target, { primary }) => [
      put(target, type, {
        Name: primary.name,
        Title: title,
        EmailAddress: target.email,
        PhoneNumber: primary.phone,
      }),
    ],
    undo: (target, { contact }) => [contact ? put(target, type, contact) : remove(target, type)],
    effect: ({ email }, { contact }) => ({
      en: `AWS sends ${mails.en} to ${email} too, not only to the root user's address. Name and phone number are taken from the primary contact.${contact ? ` ${contact.EmailAddress} gets them no more.` : ''}`,
      ko: `AWS가 ${mails.ko} 메일을 루트 사용자 주소뿐 아니라 ${email} 주소로도 보냅니다. 이름과 전화번호는 기본 연락처의 것을 씁니다.${contact ? ` ${contact.EmailAddress} 주소로는 더 이상 가지 않습니다.` : ''}`,
    }),
    hurts: () => [],
    monthlyUsd: 0,
    minutes: 1,
    fromFinding: ({ resource, homeRegion, email }: Found) =>
      resource.type === AccountContacts.type && email !== undefined
        ? [{ region: homeRegion, name: kind.en, email }]
        : [],
  });
}

async function readContact(
  aws: AwsClients,
  region: string,
  AlternateContactType: AlternateContactType,
): Promise<Contact | null> {
  try {
    const { AlternateContact: contact } = await aws
      .client(AccountClient, region)
      .send(new GetAlternateContactCommand({ AlternateContactType }));
    return {
      Name: told(contact?.Name, 'Name'),
      Title: told(contact?.Title, 'Title'),
      EmailAddress: told(contact?.EmailAddress, 'EmailAddress'),
      PhoneNumber: told(contact?.PhoneNumber, 'PhoneNumber'),
    };
  } catch (error) {
    if (errorCode(error) === ABSENT) return null;
    throw error;
  }
}

async function readPrimary(aws: AwsClients, region: string): Promise<State['primary']> {
  const { ContactInformation: primary } = await aws
    .client(AccountClient, region)
    .send(new GetContactInformationCommand({}));
  return {
    name: told(primary?.FullName, 'FullName'),
    phone: told(primary?.PhoneNumber, 'PhoneNumber'),
  };
}

function put(target: Target, type: string, contact: Contact): Call {
  return accountCall(target, 'PutAlternateContact', { AlternateContactType: type, ...contact });
}

function remove(target: Target, type: string): Call {
  return {
    ...accountCall(target, 'DeleteAlternateContact', { AlternateContactType: type }),
    doneWhen: [ABSENT],
  };
}

function accountCall({ region }: Target, operation: string, input: Call['input']): Call {
  return {
    load: () => import('@aws-sdk/client-account'),
    client: 'Account',
    operation,
    region,
    input,
    needs: [`account:${operation}`],
  };
}
