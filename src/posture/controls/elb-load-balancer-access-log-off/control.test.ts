import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'an application load balancer without': [
    { kind: 'application', endsTls: false, accessLog: null },
    'fail:low',
  ],
  'an application load balancer with': [{ kind: 'application', endsTls: false, accessLog: 'logs' }, 'pass'],
  'a network load balancer that ends TLS': [{ kind: 'network', endsTls: true, accessLog: null }, 'fail'],
  'a network load balancer that passes TCP on': [
    { kind: 'network', endsTls: false, accessLog: null },
    'not-applicable',
  ],
  'a gateway load balancer': [{ kind: 'gateway', endsTls: false, accessLog: null }, 'not-applicable'],
});
