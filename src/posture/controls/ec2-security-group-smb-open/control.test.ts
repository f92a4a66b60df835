import { testControl } from '../../../../test/control-table.ts';
import { attachment, group, openTo, rule } from '../../../../test/security-groups.ts';
import { control } from './control.ts';

const PUBLIC = [attachment({ publicIp: '198.51.100.7' })];

testControl(control, {
  'open, public': [group([openTo(445)], PUBLIC), 'fail:high'],
  'open over IPv6, no IPv6 address': [group([rule('tcp', 445, 445, '::/0')], PUBLIC), 'fail:medium'],
  'within a range': [group([rule('tcp', 135, 445, '0.0.0.0/0')], []), 'fail:low'],
  'the old NetBIOS port is not SMB': [group([openTo(139)], PUBLIC), 'pass'],
  'the office': [group([rule('tcp', 445, 445, '203.0.113.0/24')], null), 'pass'],
});
