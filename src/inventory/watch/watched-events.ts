/** A sample of every event that CIS AWS Foundations 7.0, section 5, asks to be told of. */
import type { Json } from '../../kernel/json.ts';
import type { WatchTopic } from '../resources/account-watch.ts';

export interface WatchedEvent {
  /** As a person reads it: the call's name, or what happened. */
  readonly name: string;
  /** Services without a region deliver in one place only. */
  readonly where: 'every-region' | 'home-region';
  readonly readOnly: boolean;
  readonly detail: { readonly [key: string]: Json };
}

const API_CALL = 'AWS API Call via CloudTrail';
const SIGN_IN = 'AWS Console Sign In via CloudTrail';

/** The event around CloudTrail's record, as EventBridge sees it. */
export function envelopeOf({ detail }: WatchedEvent, at: { account: string; region: string }) {
  const service = String(detail['eventSource']).split('.')[0];
  return {
    version: '0',
    source: `aws.${service}`,
    'detail-type': detail['eventType'] === 'AwsConsoleSignIn' ? SIGN_IN : API_CALL,
    account: at.account,
    region: at.region,
    detail: recordOf(detail, at),
  };
}

export function recordOf(
  detail: WatchedEvent['detail'],
  { account, region }: { account: string; region: string },
) {
  return { ...detail, awsRegion: region, recipientAccountId: account };
}

const MINJI: Json = {
  type: 'IAMUser',
  principalId: 'AIDAEXAMPLE',
  arn: 'arn:aws:iam::111122223333:user/somebody',
  accountId: '111122223333',
  accessKeyId: 'ASIAEXAMPLE',
  userName: 'somebody',
};
const ROOT: Json = {
  type: 'Root',
  principalId: '111122223333',
  arn: 'arn:aws:iam::111122223333:root',
  accountId: '111122223333',
  accessKeyId: 'ASIAEXAMPLE',
};
const ALWAYS = {
  eventVersion: '1.11',
  sourceIPAddress: '198.51.100.77',
  userAgent: 'aws-cli/2.31.0',
  managementEvent: true,
  eventCategory: 'Management',
  readOnly: false,
} as const;

const GLOBAL = ['iam', 'organizations'];

function calls(service: string, names: string): readonly WatchedEvent[] {
  return names.split(/\s+/).map((name) => ({
    name,
    where: GLOBAL.includes(service) ? 'home-region' : 'every-region',
    readOnly: false,
    detail: {
      ...ALWAYS,
      eventName: name,
      eventSource: `${service}.amazonaws.com`,
      eventType: 'AwsApiCall',
      userIdentity: MINJI,
    },
  }));
}

function changed(
  event: WatchedEvent | undefined,
  name: string,
  detail: WatchedEvent['detail'],
): readonly WatchedEvent[] {
  return event ? [{ ...event, name, detail: { ...event.detail, ...detail } }] : [];
}

function denied(
  service: string,
  call: string,
  errorCode: string,
  readOnly: boolean,
): readonly WatchedEvent[] {
  const [event] = calls(service, call);
  return changed(event && { ...event, readOnly }, `${call} (${errorCode})`, { errorCode, readOnly });
}

const [CONSOLE_LOGIN] = calls('signin', 'ConsoleLogin');
const signIn = (name: string, detail: WatchedEvent['detail']) =>
  changed(CONSOLE_LOGIN, name, { eventType: 'AwsConsoleSignIn', ...detail });
const SUCCESS = { ConsoleLogin: 'Success' };

export const WATCHED: Readonly<Record<WatchTopic, readonly WatchedEvent[]>> = {
  deniedCalls: [
    ...denied('ec2', 'RunInstances', 'Client.UnauthorizedOperation', false),
    ...denied('kms', 'CreateKey', 'AccessDeniedException', false),
    ...denied('iam', 'CreateUser', 'AccessDenied', false),
    ...denied('iam', 'ListUsers', 'AccessDenied', true),
  ],
  signInsWithoutMfa: signIn('ConsoleLogin (MFAUsed: No)', {
    additionalEventData: { MFAUsed: 'No', MobileVersion: 'No', LoginTo: 'https://console.aws.amazon.com/' },
    responseElements: SUCCESS,
  }),
  rootUse: [
    ...signIn('ConsoleLogin (Root)', {
      userIdentity: ROOT,
      additionalEventData: { MFAUsed: 'Yes', MobileVersion: 'No' },
      responseElements: SUCCESS,
    }),
    ...changed(calls('ec2', 'RunInstances')[0], 'RunInstances (Root)', { userIdentity: ROOT }),
    ...changed(calls('iam', 'CreateAccessKey')[0], 'CreateAccessKey (Root)', { userIdentity: ROOT }),
  ],
  iamPolicyChanges: calls(
    'iam',
    'DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy',
  ),
  trailChanges: calls('cloudtrail', 'CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging'),
  signInFailures: signIn('ConsoleLogin (Failed authentication)', {
    errorMessage: 'Failed authentication',
    additionalEventData: { MFAUsed: 'No', MobileVersion: 'No' },
    responseElements: { ConsoleLogin: 'Failure' },
  }),
  keyRemovals: calls('kms', 'DisableKey ScheduleKeyDeletion'),
  bucketPolicyChanges: calls(
    's3',
    'PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication',
  ),
  configChanges: calls(
    'config',
    'StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder',
  ),
  securityGroupChanges: calls(
    'ec2',
    'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup',
  ),
  networkAclChanges: calls(
    'ec2',
    'CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry ReplaceNetworkAclAssociation',
  ),
  gatewayChanges: calls(
    'ec2',
    'CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway DetachInternetGateway',
  ),
  routeTableChanges: calls(
    'ec2',
    'CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable DeleteRoute DisassociateRouteTable',
  ),
  // Not the calls of EC2-Classic that the benchmark still lists: AWS has retired it.
  vpcChanges: calls(
    'ec2',
    'CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection',
  ),
  organizationChanges: calls(
    'organizations',
    'AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit',
  ),
};
