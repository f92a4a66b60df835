/** A sample of every event that CIS AWS Foundations 7.0, section 5, asks to be told of. */
import type { Json } from '../../kernel/json.ts';
import type { WatchTopic } from '../resources/account-watch.ts';

export interface WatchedEvent {
  /** As a person reads it: the call's name, or what happened. */
  readonly name: string;
  /** Services without a region deliver in one place only. */
  readonly where: 'every-region' | 'home-region';
  readonly readOnly: boolean;
  readonly service: string;
  readonly by: 'IAMUser' | 'Root';
  readonly detail: { readonly [key: string]: Json };
}

const API_CALL = 'AWS API Call via CloudTrail';
const SIGN_IN = 'AWS Console Sign In via CloudTrail';

interface Where {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** The event around CloudTrail's record, as EventBridge sees it. */
export function envelopeOf(event: WatchedEvent, at: Where) {
  return {
    version: '0',
    source: `aws.${event.service}`,
    'detail-type': event.service === 'signin' ? SIGN_IN : API_CALL,
    account: at.account,
    region: at.region,
    detail: recordOf(event, at),
  };
}

export function recordOf({ detail, by }: WatchedEvent, { partition, account, region }: Where) {
  const userIdentity = {
    type: by,
    principalId: by === 'Root' ? account : 'AIDAEXAMPLE',
    arn: `arn:${partition}:iam::${account}:${by === 'Root' ? 'root' : 'user/somebody'}`,
    accountId: account,
    accessKeyId: 'ASIAEXAMPLE',
    ...(by === 'IAMUser' && { userName: 'somebody' }),
  };
  return { ...detail, userIdentity, awsRegion: region, recipientAccountId: account };
}

const ALWAYS = {
  eventVersion: '1.11',
  sourceIPAddress: '198.51.100.77',
  userAgent: 'aws-cli/2.31.0',
  managementEvent: true,
  eventCategory: 'Management',
  readOnly: false,
} as const;

const GLOBAL = new Set(['iam', 'organizations']);

function calls(service: string, names: string): readonly WatchedEvent[] {
  return names.split(/\s+/).map((name) => ({
    name,
    where: GLOBAL.has(service) ? 'home-region' : 'every-region',
    readOnly: false,
    service,
    by: 'IAMUser',
    detail: {
      ...ALWAYS,
      eventName: name,
      eventSource: `${service}.amazonaws.com`,
      eventType: 'AwsApiCall',
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
function asRoot(events: readonly WatchedEvent[]): readonly WatchedEvent[] {
  return events.map((event) => ({ ...event, name: `${event.name} (Root)`, by: 'Root' }));
}

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
    ...asRoot(
      signIn('ConsoleLogin', {
        additionalEventData: { MFAUsed: 'Yes', MobileVersion: 'No' },
        responseElements: SUCCESS,
      }),
    ),
    ...asRoot(calls('ec2', 'RunInstances')),
    ...asRoot(calls('iam', 'CreateAccessKey')),
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
