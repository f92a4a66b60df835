/** CloudTrail records as small as the questions on them need; what is not said is the same for all. */
let last = 0;

export interface Caller {
  readonly identity: object;
  readonly address?: string;
  readonly agent?: string;
}

export const ACCOUNT = '111122223333';

export function user(name: string, key: string, address = '198.51.100.7', agent = 'aws-cli/2.15'): Caller {
  return {
    identity: {
      type: 'IAMUser',
      principalId: `AIDA${name.toUpperCase()}`,
      arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
      accountId: ACCOUNT,
      accessKeyId: key,
      userName: name,
    },
    address,
    agent,
  };
}

export function role(
  name: string,
  session: string,
  key: string,
  startedAt: string,
  more: object = {},
): Caller & { readonly identity: object } {
  return {
    identity: {
      type: 'AssumedRole',
      principalId: `AROA${name.toUpperCase()}:${session}`,
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${session}`,
      accountId: ACCOUNT,
      accessKeyId: key,
      sessionContext: {
        sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, accountId: ACCOUNT },
        attributes: { creationDate: startedAt, mfaAuthenticated: 'false' },
      },
      ...more,
    },
    address: '198.51.100.7',
    agent: 'aws-cli/2.15',
  };
}

/** `call` is `service:Name`. */
export function call(
  caller: Caller,
  time: string,
  name: string,
  more: object = {},
): Readonly<Record<string, unknown>> & { readonly eventID: string } {
  const [service = '', eventName = ''] = name.split(':');
  last += 1;
  return {
    eventVersion: '1.11',
    eventID: `event-${last}`,
    eventTime: time,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: caller.address ?? '198.51.100.7',
    userAgent: caller.agent ?? 'aws-cli/2.15',
    userIdentity: caller.identity,
    recipientAccountId: ACCOUNT,
    eventType: 'AwsApiCall',
    eventCategory: 'Management',
    requestParameters: null,
    responseElements: null,
    ...more,
  };
}
