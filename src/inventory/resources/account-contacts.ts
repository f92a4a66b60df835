import { defineResource, field } from '../resource-type.ts';

export interface PrimaryContact {
  /** Enough to recognise one's own number, too little to call it. */
  readonly phoneEndsWith: string;
  /** AWS asks for a code by text message; `NOT_SUPPORTED` and `null` where it does not offer that. */
  readonly phoneVerification: 'VERIFIED' | 'UNVERIFIED' | 'PENDING' | 'NOT_SUPPORTED' | null;
}

/** The address is shown to the owner, so that a stranger's stands out. */
export interface AlternateContact {
  readonly email: string;
}

export const AccountContacts = defineResource({
  type: 'Jikimi::Account::Contacts',
  name: { en: 'Account contacts', ko: '계정 연락처' },
  scope: 'account',
  fields: {
    primary: field<PrimaryContact>('account:GetContactInformation'),
    /** `null`: none is set. */
    security: field<AlternateContact | null>('account:GetAlternateContact'),
    billing: field<AlternateContact | null>('account:GetAlternateContact'),
    operations: field<AlternateContact | null>('account:GetAlternateContact'),
  },
});
