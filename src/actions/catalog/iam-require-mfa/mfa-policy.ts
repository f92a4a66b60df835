/**
 * Without MFA a user may do nothing but register a device. A console session always says whether MFA was used; a call
 * with an access key says nothing about it, so that `BoolIfExists` catches programs as well, and `Bool` does not.
 */
import type { Json } from '../../../kernel/json.ts';
import { REQUIRE_MFA } from '../../../policy/restraints.ts';

export const POLICY_NAME = REQUIRE_MFA;

/** What registering a device takes: the console's page "Security credentials" asks for these. */
const ON_THE_USER = [
  'iam:ChangePassword',
  'iam:EnableMFADevice',
  'iam:GetLoginProfile',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ResyncMFADevice',
] as const;
const ON_DEVICES = 'iam:CreateVirtualMFADevice';
const ON_EVERYTHING = ['iam:GetAccountPasswordPolicy', 'iam:ListVirtualMFADevices'] as const;

export function mfaPolicy(userArn: string, alsoKeys: boolean): Json {
  const [account = ''] = userArn.split(':user/');
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'OwnCredentials', Effect: 'Allow', Action: ON_THE_USER, Resource: userArn },
      { Sid: 'NewDevice', Effect: 'Allow', Action: ON_DEVICES, Resource: `${account}:mfa/*` },
      { Sid: 'Look', Effect: 'Allow', Action: ON_EVERYTHING, Resource: '*' },
      {
        Sid: 'NothingElseWithoutMFA',
        Effect: 'Deny',
        // GetSessionToken is how the command line says the code.
        NotAction: [...ON_THE_USER, ON_DEVICES, ...ON_EVERYTHING, 'sts:GetSessionToken'],
        Resource: '*',
        Condition: { [alsoKeys ? 'BoolIfExists' : 'Bool']: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  };
}
