import { source } from '../../../inventory/derivation.ts';
import { AccountContacts } from '../../../inventory/resources/account-contacts.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 11,
  title: {
    en: 'Contacts, phone, account name, opted-in regions',
    ko: '연락처, 전화번호, 계정 이름, 옵트인 리전',
  },
  look: {
    en: 'Account page: Contact information, Alternate contacts, AWS Regions',
    ko: '계정 페이지: 연락처 정보, 대체 연락처, AWS 리전',
  },
  normal: {
    en: 'Your own address and phone; only regions that you use are opted in.',
    ko: '내 주소와 전화번호이며, 사용하는 리전만 옵트인되어 있습니다.',
  },
  makes: ['account:EnableRegion'],
  changes: [
    'account:PutContactInformation',
    'account:PutAlternateContact',
    'account:DeleteAlternateContact',
    'account:PutAccountName',
    'account:DisableRegion',
  ],
  live: [source(AccountContacts, 'primary', 'security', 'billing', 'operations')],
  created: [],
  controls: ['account-opted-in-region-unused', 'account-primary-phone-unverified'],
  notCollected: { en: 'the name of the account', ko: '계정 이름' },
});
