import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const role = { path: '/', createdAt: '2024-01-01T00:00:00.000Z', lastUsedAt: null };

testControl(control, {
  'two years old, never used': [role, 'fail:low'],
  'made last week': [{ ...role, createdAt: '2026-11-13T00:00:00.000Z' }, 'pass'],
  'made 90 days ago': [{ ...role, createdAt: '2026-08-22T00:00:00.000Z' }, 'fail'],
  'used 90 days ago': [{ ...role, lastUsedAt: '2026-08-22T00:00:00.000Z' }, 'fail'],
  'used 89 days ago': [{ ...role, lastUsedAt: '2026-08-23T00:00:00.000Z' }, 'pass'],
  'of an AWS service': [{ ...role, path: '/aws-service-role/support.amazonaws.com/' }, 'not-applicable'],
  'of IAM Identity Center': [
    { ...role, path: '/aws-reserved/sso.amazonaws.com/ap-northeast-2/' },
    'not-applicable',
  ],
  'made by a console wizard': [{ ...role, path: '/service-role/' }, 'fail'],
});
