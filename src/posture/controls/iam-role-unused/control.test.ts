import { testControl } from '../../../../test/control-table.ts';
import type { Conditions } from '../../../policy/document.ts';
import type { PolicyInForce } from '../../../policy/grants.ts';
import { control } from './control.ts';

const role = { path: '/', createdAt: '2024-01-01T00:00:00.000Z', lastUsedAt: null, policies: [] };

testControl(control, {
  'two years old, never used': [role, 'fail:low'],
  'made last week': [{ ...role, createdAt: '2026-11-13T00:00:00.000Z' }, 'pass'],
  'made 90 days ago': [{ ...role, createdAt: '2026-08-22T00:00:00.000Z' }, 'fail'],
  'used 90 days ago': [{ ...role, lastUsedAt: '2026-08-22T00:00:00.000Z' }, 'fail'],
  'used 89 days ago': [{ ...role, lastUsedAt: '2026-08-23T00:00:00.000Z' }, 'pass'],
  'switched off': [{ ...role, policies: denying({}) }, 'pass'],
  'switched off under a condition': [
    { ...role, policies: denying({ Bool: { 'aws:SecureTransport': ['false'] } }) },
    'fail',
  ],
  'of an AWS service': [{ ...role, path: '/aws-service-role/support.amazonaws.com/' }, 'not-applicable'],
  'of IAM Identity Center': [
    { ...role, path: '/aws-reserved/sso.amazonaws.com/ap-northeast-2/' },
    'not-applicable',
  ],
  'made by a console wizard': [{ ...role, path: '/service-role/' }, 'fail'],
});

function denying(conditions: Conditions): readonly PolicyInForce[] {
  const statement = { effect: 'Deny', actions: ['*'], resources: ['*'], conditions } as const;
  return [{ name: 'JikimiDenyAll', document: { version: '2012-10-17', statements: [statement] } }];
}
