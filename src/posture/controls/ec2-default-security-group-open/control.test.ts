import { testControl } from '../../../../test/control-table.ts';
import { openTo, rule } from '../../../../test/security-groups.ts';
import { firewallRule } from '../../../inventory/firewall.ts';
import { control } from './control.ts';

const own = firewallRule({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'it' }] });
const anywhere = rule('-1', undefined, undefined, '0.0.0.0/0');
const group = { groupName: 'default', isDefault: true, vpcId: 'vpc-0abc' };

testControl(control, {
  'as AWS makes it': [{ ...group, ingress: [own], egress: [anywhere] }, 'fail:low'],
  'outbound left': [{ ...group, ingress: [], egress: [anywhere] }, 'fail:low'],
  'SSH opened in it': [{ ...group, ingress: [own, openTo(22)], egress: [anywhere] }, 'fail:medium'],
  'another group let in': [
    {
      ...group,
      ingress: [firewallRule({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-other' }] })],
      egress: [],
    },
    'fail:medium',
  ],
  emptied: [{ ...group, ingress: [], egress: [] }, 'pass'],
  'a group of another name': [
    { groupName: 'web', isDefault: false, vpcId: 'vpc-0abc', ingress: [openTo(443)], egress: [anywhere] },
    'not-applicable',
  ],
});
