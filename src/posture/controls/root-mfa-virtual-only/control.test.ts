import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const device = (name: string) => `arn:aws:iam::111122223333:mfa/${name}`;

testControl(control, {
  'an app': [{ mfaActive: true, virtualMfaDevices: [device('root-account-mfa-device')] }, 'fail:low'],
  'an app with a name of its own': [{ mfaActive: true, virtualMfaDevices: [device('phone')] }, 'fail'],
  'eight devices, all apps': [
    { mfaActive: true, virtualMfaDevices: Array.from({ length: 8 }, (_, index) => device(`app-${index}`)) },
    'fail',
  ],
  'a passkey or hardware': [{ mfaActive: true, virtualMfaDevices: [] }, 'pass'],
  'no MFA is another finding': [{ mfaActive: false, virtualMfaDevices: [] }, 'not-applicable'],
});
