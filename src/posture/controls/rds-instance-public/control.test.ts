import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const database = { engine: 'mysql', port: 3306, publiclyAccessible: true, openGroupsIfPublic: [] };
const open = [{ id: 'sg-0abc', ranges: ['0.0.0.0/0'] }];

testControl(control, {
  'open to the internet': [{ ...database, openGroupsIfPublic: open }, 'fail:high'],
  'public address, groups closed': [database, 'fail:medium'],
  'groups unread': [{ ...database, openGroupsIfPublic: null }, 'fail:high'],
  'still being created, no port': [{ ...database, port: null, openGroupsIfPublic: null }, 'fail:high'],
  private: [{ ...database, publiclyAccessible: false, openGroupsIfPublic: null }, 'pass'],
});
