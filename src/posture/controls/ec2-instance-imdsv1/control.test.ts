import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const profile = 'arn:aws:iam::111122223333:instance-profile/web/app-server';
const old = { endpoint: 'enabled', tokens: 'optional', hopLimit: 1 } as const;
const hidden = { publicIp: null, publicIpv6: null };

testControl(control, {
  'a role and a public address': [
    { metadata: old, instanceProfile: profile, publicIp: '198.51.100.7', publicIpv6: null },
    'fail:high',
  ],
  'a role and a public IPv6 address': [
    { metadata: old, instanceProfile: profile, publicIp: null, publicIpv6: '2406:da12::1' },
    'fail:high',
  ],
  'a role, no public address': [{ metadata: old, instanceProfile: profile, ...hidden }, 'fail:medium'],
  'no role': [
    { metadata: old, instanceProfile: null, publicIp: '198.51.100.7', publicIpv6: null },
    'fail:low',
  ],
  'IMDSv2 required': [
    { metadata: { ...old, tokens: 'required' }, instanceProfile: profile, ...hidden },
    'pass',
  ],
  'metadata service off': [
    { metadata: { ...old, endpoint: 'disabled' }, instanceProfile: profile, ...hidden },
    'pass',
  ],
});
