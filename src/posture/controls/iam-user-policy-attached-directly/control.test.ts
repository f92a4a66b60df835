import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const managed = { name: 'AmazonS3FullAccess', arn: 'arn:aws:iam::aws:policy/AmazonS3FullAccess' };
const quarantine = {
  name: 'AWSCompromisedKeyQuarantineV3',
  arn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
};

testControl(control, {
  'managed policy': [{ attachedPolicies: [managed], inlinePolicies: [] }, 'fail:low'],
  'inline policy': [{ attachedPolicies: [], inlinePolicies: ['mine'] }, 'fail'],
  'groups only': [{ attachedPolicies: [], inlinePolicies: [] }, 'pass'],
  'AWS quarantined the user: nobody shall take that off': [
    { attachedPolicies: [quarantine], inlinePolicies: [] },
    'pass',
  ],
  'what Jikimi put on: it gives nothing': [
    { attachedPolicies: [], inlinePolicies: ['JikimiRequireMFA', 'JikimiDenyAll'] },
    'pass',
  ],
  'quarantine and another': [{ attachedPolicies: [quarantine, managed], inlinePolicies: [] }, 'fail'],
});
