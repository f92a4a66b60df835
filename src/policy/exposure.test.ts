import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from './document.ts';
import { type Exposure, exposure, lets, type Outsider } from './exposure.ts';

const OWN = '111122223333';
const OTHER = '444455556666';

interface Raw {
  readonly [element: string]: unknown;
}
const allow = (parts: Raw = {}): Raw => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: '*',
  ...parts,
});
const deny = (parts: Raw = {}): Raw => ({
  Effect: 'Deny',
  Principal: '*',
  Action: '*',
  Resource: '*',
  ...parts,
});
const judge = (...statements: readonly Raw[]): Exposure =>
  exposure(parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements })), OWN);

/** `account 444455556666`, `service s3.amazonaws.com guarded`, `everyone?` where there are doubts. */
const said = (found: Exposure): string => {
  const words = (who: Outsider) => {
    if (who.kind === 'service') return `service ${who.service}${who.guarded ? ' guarded' : ''}`;
    const { kind, ...rest } = who;
    const [name] = Object.values(rest);
    return typeof name === 'string' ? `${kind} ${name}` : kind;
  };
  return (
    found.openings.map((one) => words(one.who) + (one.doubts.length > 0 ? '?' : '')).join(', ') || 'nobody'
  );
};
const table = (
  cases: Readonly<Record<string, readonly [statements: Raw | readonly Raw[], expected: string]>>,
) =>
  test.for(Object.entries(cases))('%s', ([, [statements, expected]]) => {
    expect(said(judge(...(Array.isArray(statements) ? (statements as Raw[]) : [statements as Raw])))).toBe(
      expected,
    );
  });

describe('principals', () => {
  table({
    'a star': [allow(), 'everyone'],
    'a star as AWS': [allow({ Principal: { AWS: '*' } }), 'everyone'],
    'a star among others': [allow({ Principal: { AWS: [OWN, '*'] } }), 'everyone'],
    'a star in another case of the key': [allow({ Principal: { aws: ['*'] } }), 'everyone'],
    'everyone but one': [allow({ Principal: undefined, NotPrincipal: { AWS: OTHER } }), 'everyone'],
    'no principal at all': [allow({ Principal: undefined }), 'everyone?'],
    'own account by id': [allow({ Principal: { AWS: OWN } }), 'nobody'],
    'own account by root ARN': [allow({ Principal: { AWS: `arn:aws:iam::${OWN}:root` } }), 'nobody'],
    'own role': [allow({ Principal: { AWS: `arn:aws:iam::${OWN}:role/path/app` } }), 'nobody'],
    'own session': [allow({ Principal: { AWS: `arn:aws:sts::${OWN}:assumed-role/app/me` } }), 'nobody'],
    'own account in China': [allow({ Principal: { AWS: `arn:aws-cn:iam::${OWN}:root` } }), 'nobody'],
    'foreign account by id': [allow({ Principal: { AWS: OTHER } }), `account ${OTHER}`],
    'foreign account by root ARN': [
      allow({ Principal: { AWS: `arn:aws:iam::${OTHER}:root` } }),
      `account ${OTHER}`,
    ],
    'foreign user': [allow({ Principal: { AWS: `arn:aws:iam::${OTHER}:user/eve` } }), `account ${OTHER}`],
    'own and two foreign ones of one account': [
      allow({ Principal: { AWS: [OWN, `arn:aws:iam::${OTHER}:user/a`, `arn:aws:iam::${OTHER}:user/b`] } }),
      `account ${OTHER}`,
    ],
    'a deleted user': [allow({ Principal: { AWS: 'AIDAJQABLZS4A3QDU576Q' } }), 'nobody'],
    'a deleted role': [allow({ Principal: { AWS: 'AROAJQABLZS4A3QDU576Q' } }), 'nobody'],
    'a pattern for accounts': [allow({ Principal: { AWS: 'arn:aws:iam::*:role/app' } }), 'signed-in'],
    'CloudFront by origin access identity': [
      allow({ Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }),
      'service cloudfront.amazonaws.com',
    ],
    'an S3 canonical user': [allow({ Principal: { CanonicalUser: '79a5' } }), 'identity 79a5'],
    'a name that means nothing': [allow({ Principal: { AWS: 'someone' } }), 'identity someone'],
    'a service': [allow({ Principal: { Service: 'sns.amazonaws.com' } }), 'service sns.amazonaws.com'],
    'an OIDC provider': [
      allow({ Principal: { Federated: `arn:aws:iam::${OWN}:oidc-provider/gitlab.com` } }),
      `federated arn:aws:iam::${OWN}:oidc-provider/gitlab.com`,
    ],
    'a SAML provider': [
      allow({ Principal: { Federated: `arn:aws:iam::${OWN}:saml-provider/AWSSSO` } }),
      `federated arn:aws:iam::${OWN}:saml-provider/AWSSSO`,
    ],
    'nobody named': [allow({ Principal: { AWS: [] } }), 'nobody'],
  });
  test('the principals of one account stand together', () => {
    const users = [`arn:aws:iam::${OTHER}:user/a`, `arn:aws:iam::${OTHER}:user/b`];
    expect(judge(allow({ Principal: { AWS: users } })).openings[0]?.who).toMatchObject({ principals: users });
  });
});

describe('conditions', () => {
  const when = (operator: string, key: string, value: unknown, principal: unknown = '*') =>
    allow({ Principal: principal, Condition: { [operator]: { [key]: value } } });
  const s3 = { Service: 's3.amazonaws.com' };

  describe('on the account of the caller', () => {
    table({
      'own account': [when('StringEquals', 'aws:PrincipalAccount', OWN), 'nobody'],
      'own account among others': [
        when('StringEquals', 'aws:PrincipalAccount', [OWN, OTHER]),
        `account ${OTHER}`,
      ],
      'a foreign account': [when('StringEquals', 'aws:PrincipalAccount', OTHER), `account ${OTHER}`],
      'key in another case': [when('StringEquals', 'AWS:principalaccount', OWN), 'nobody'],
      'any account': [when('StringLike', 'aws:PrincipalAccount', '*'), 'signed-in'],
      'accounts that begin alike': [when('StringLike', 'aws:PrincipalAccount', '1111*'), 'signed-in'],
      'a star that is no pattern': [when('StringEquals', 'aws:PrincipalAccount', '*'), 'everyone?'],
      'no value': [when('StringEquals', 'aws:PrincipalAccount', []), 'everyone?'],
      'the account of the resource': [
        when('StringEquals', 'aws:PrincipalAccount', '${aws:ResourceAccount}'),
        'nobody',
      ],
      'the same, the other way round': [
        when('StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}'),
        'nobody',
      ],
      'another variable': [when('StringEquals', 'aws:PrincipalAccount', '${aws:userid}'), 'everyone?'],
      'only the account of the resource': [when('StringEquals', 'aws:ResourceAccount', OWN), 'everyone'],
      'own account in KMS': [when('StringEquals', 'kms:CallerAccount', OWN), 'nobody'],
      'a foreign one in KMS': [when('StringEquals', 'kms:CallerAccount', OTHER), `account ${OTHER}`],
    });
  });
  describe('on the caller', () => {
    table({
      'own role': [when('ArnEquals', 'aws:PrincipalArn', `arn:aws:iam::${OWN}:role/app`), 'nobody'],
      'own roles by pattern': [when('ArnLike', 'aws:PrincipalArn', `arn:aws:iam::${OWN}:role/*`), 'nobody'],
      'a role of that name anywhere': [
        when('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/app'),
        'signed-in',
      ],
      'any ARN': [when('StringLike', 'aws:PrincipalArn', '*'), 'signed-in'],
      'a foreign role': [
        when('StringEquals', 'aws:PrincipalArn', `arn:aws:iam::${OTHER}:role/a`),
        `account ${OTHER}`,
      ],
      'a role by unique id': [
        when('StringLike', 'aws:userid', 'AROAEXAMPLEID123:*'),
        'unique-id AROAEXAMPLEID123',
      ],
      'root of the own account by user id': [when('StringEquals', 'aws:userid', OWN), 'nobody'],
      'any session of that name': [when('StringLike', 'aws:userid', '*:deploy'), 'signed-in'],
      'a user name': [when('StringEquals', 'aws:username', 'alice'), 'signed-in'],
      'a tag, which a stranger can give': [when('StringEquals', 'aws:PrincipalTag/team', 'red'), 'signed-in'],
      'with MFA': [when('Bool', 'aws:MultiFactorAuthPresent', 'true'), 'signed-in'],
      'without MFA': [when('Bool', 'aws:MultiFactorAuthPresent', 'false'), 'everyone'],
      'signed in at all': [when('Null', 'aws:PrincipalArn', 'false'), 'signed-in'],
      'not signed in': [when('Null', 'aws:PrincipalArn', 'true'), 'everyone'],
      'function URL with IAM': [when('StringEquals', 'lambda:FunctionUrlAuthType', 'AWS_IAM'), 'signed-in'],
      'function URL without': [when('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE'), 'everyone'],
    });
  });
  describe('on the organization', () => {
    table({
      'one organization': [
        when('StringEquals', 'aws:PrincipalOrgID', 'o-abcdef1234'),
        'organization o-abcdef1234',
      ],
      'any organization': [when('StringLike', 'aws:PrincipalOrgID', '*'), 'signed-in'],
      'any that begins alike': [when('StringLike', 'aws:PrincipalOrgID', 'o-*'), 'signed-in'],
      'one unit': [
        when('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abcdef1234/r-ab12/ou-1/*'),
        'organization o-abcdef1234',
      ],
      'all paths, or none at all': [
        when('ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-abcdef1234/*'),
        'everyone',
      ],
      'the same organization': [
        when('StringEquals', 'aws:ResourceOrgID', '${aws:PrincipalOrgID}'),
        'organization own',
      ],
      'outside any organization too': [
        when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-abcdef1234'),
        'everyone',
      ],
    });
  });
  describe('on the source', () => {
    table({
      'the default policy of SNS': [when('StringEquals', 'AWS:SourceOwner', OWN, { AWS: '*' }), 'nobody'],
      'own account': [when('StringEquals', 'aws:SourceAccount', OWN), 'nobody'],
      'a foreign account': [when('StringEquals', 'aws:SourceAccount', OTHER), `account ${OTHER}`],
      'any account': [when('StringLike', 'aws:SourceAccount', '*'), 'everyone'],
      'an own topic': [when('ArnEquals', 'aws:SourceArn', `arn:aws:sns:us-east-1:${OWN}:t`), 'nobody'],
      'own rules by pattern': [when('ArnLike', 'aws:SourceArn', `arn:aws:events:*:${OWN}:rule/*`), 'nobody'],
      'rules of any account': [when('ArnLike', 'aws:SourceArn', 'arn:aws:events:*:*:rule/*'), 'everyone'],
      anything: [when('StringLike', 'aws:SourceArn', '*'), 'everyone'],
      'one bucket, which names no account': [
        when('ArnLike', 'aws:SourceArn', 'arn:aws:s3:*:*:my-bucket'),
        'service s3.amazonaws.com guarded',
      ],
      'any bucket': [when('ArnLike', 'aws:SourceArn', 'arn:aws:s3:*:*:*'), 'everyone'],
      'buckets that begin alike': [when('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::my-*'), 'everyone'],
      'a pattern in an exact test': [when('StringEquals', 'aws:SourceArn', 'arn:aws:sns:*:*:t'), 'everyone?'],
      'an access point of the own account': [
        when('StringEquals', 's3:DataAccessPointAccount', OWN),
        'nobody',
      ],
      'a service': [
        when('StringEquals', 'aws:PrincipalServiceName', 'logs.amazonaws.com'),
        'service logs.amazonaws.com guarded',
      ],
      'any service': [when('Bool', 'aws:PrincipalIsAWSService', 'true'), 'service *'],
      'any service or not': [when('BoolIfExists', 'aws:PrincipalIsAWSService', 'true'), 'everyone'],
      'no service': [when('Bool', 'aws:PrincipalIsAWSService', 'false'), 'everyone'],
    });
  });
  describe('on a service', () => {
    table({
      'own account': [when('StringEquals', 'aws:SourceAccount', OWN, s3), 'service s3.amazonaws.com guarded'],
      'one bucket': [
        when('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::b', s3),
        'service s3.amazonaws.com guarded',
      ],
      'any source': [when('ArnLike', 'aws:SourceArn', '*', s3), 'service s3.amazonaws.com'],
      'only if told': [
        when('StringEqualsIfExists', 'aws:SourceAccount', OWN, s3),
        'service s3.amazonaws.com',
      ],
      'a foreign account': [
        when('StringEquals', 'aws:SourceAccount', OTHER, s3),
        `account ${OTHER}, service s3.amazonaws.com guarded`,
      ],
      'an organization': [
        when('StringEquals', 'aws:SourceOrgID', 'o-abcdef1234', s3),
        'service s3.amazonaws.com guarded',
      ],
    });
  });
  describe('on the network', () => {
    table({
      'one address': [when('IpAddress', 'aws:SourceIp', '203.0.113.7'), 'network 203.0.113.7'],
      'a range': [when('IpAddress', 'aws:SourceIp', '203.0.113.0/24'), 'network 203.0.113.0/24'],
      'an eighth': [when('IpAddress', 'aws:SourceIp', '52.0.0.0/8'), 'network 52.0.0.0/8'],
      'the world': [when('IpAddress', 'aws:SourceIp', '0.0.0.0/0'), 'everyone'],
      'half the world': [when('IpAddress', 'aws:SourceIp', ['0.0.0.0/1', '128.0.0.0/1']), 'everyone'],
      'a range and the world': [when('IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '::/0']), 'everyone'],
      IPv6: [when('IpAddress', 'aws:SourceIp', '2001:db8::/48'), 'network 2001:db8::/48'],
      'much of IPv6': [when('IpAddress', 'aws:SourceIp', '2000::/3'), 'everyone'],
      private: [when('IpAddress', 'aws:SourceIp', '10.0.0.0/8'), 'network 10.0.0.0/8'],
      'private IPv6': [when('IpAddress', 'aws:SourceIp', 'fd00::/8'), 'network fd00::/8'],
      'no address': [when('IpAddress', 'aws:SourceIp', 'here'), 'everyone?'],
      'a prefix that is none': [when('IpAddress', 'aws:SourceIp', '203.0.113.0/99'), 'everyone?'],
      'all but a range': [when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'), 'everyone'],
      'a private address in any VPC': [when('IpAddress', 'aws:VpcSourceIp', '10.0.0.0/8'), 'everyone'],
      'a VPC endpoint': [when('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d'), 'network vpce-0a1b2c3d'],
      'any VPC endpoint': [when('StringLike', 'aws:SourceVpce', 'vpce-*'), 'everyone'],
      'a VPC': [when('StringEquals', 'aws:SourceVpc', 'vpc-0a1b2c3d'), 'network vpc-0a1b2c3d'],
      'all VPCs but one': [when('StringNotEquals', 'aws:SourceVpc', 'vpc-0a1b2c3d'), 'everyone'],
      'some VPC': [when('Null', 'aws:SourceVpc', 'false'), 'everyone'],
      'endpoints of the own account': [when('StringEquals', 'aws:VpceAccount', OWN), 'nobody'],
    });
  });
  describe('that say nothing of who', () => {
    table({
      HTTPS: [when('Bool', 'aws:SecureTransport', 'true'), 'everyone'],
      'a referer, which anyone can write': [
        when('StringLike', 'aws:Referer', 'https://example.com/*'),
        'everyone',
      ],
      'a user agent': [when('StringEquals', 'aws:UserAgent', 'secret'), 'everyone'],
      'a region': [when('StringEquals', 'aws:RequestedRegion', 'us-east-1'), 'everyone'],
      'a prefix': [when('StringLike', 's3:prefix', 'public/*'), 'everyone'],
      'an ACL': [when('StringEquals', 's3:x-amz-acl', 'bucket-owner-full-control'), 'everyone'],
      'a service in between': [
        when('StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'),
        'everyone',
      ],
      'an external id': [when('StringEquals', 'sts:ExternalId', 'x'), 'everyone'],
      'a function URL': [when('Bool', 'lambda:InvokedViaFunctionUrl', 'true'), 'everyone'],
      'a tag of the resource': [when('StringEquals', 'aws:ResourceTag/public', 'yes'), 'everyone'],
    });
  });
  describe('that cannot be judged', () => {
    table({
      'a key of tomorrow': [when('StringEquals', 'aws:Tomorrow', 'x'), 'everyone?'],
      'all but a value of it': [when('StringNotEquals', 'aws:Tomorrow', 'x'), 'everyone'],
      'a date': [when('DateLessThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z'), 'everyone?'],
      'where mail goes': [when('StringLike', 'sns:Endpoint', '*@example.com'), 'everyone?'],
      'calls made for somebody': [when('Bool', 'aws:ViaAWSService', 'true'), 'everyone?'],
    });
    test('the doubt names the key', () => {
      expect(judge(when('StringEquals', 'aws:Tomorrow', 'x')).openings[0]?.doubts).toEqual([
        { kind: 'condition', key: 'aws:tomorrow' },
      ]);
    });
  });
  describe('together', () => {
    const both = (condition: Raw, principal: unknown = '*') =>
      allow({ Principal: principal, Condition: condition });
    table({
      'two that narrow': [
        both({
          StringEquals: { 'aws:SourceAccount': OTHER },
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        }),
        `account ${OTHER}`,
      ],
      'two accounts that exclude each other': [
        both({ StringEquals: { 'aws:PrincipalAccount': OTHER, 'aws:SourceAccount': '777788889999' } }),
        'nobody',
      ],
      'a range, for the own account': [
        both({
          StringEquals: { 'aws:PrincipalAccount': OWN },
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        }),
        'nobody',
      ],
      'one that does and one that does not': [
        both({ Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:PrincipalAccount': OWN } }),
        'nobody',
      ],
      'if it exists, and it must': [
        both({
          StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abcdef1234' },
          Null: { 'aws:PrincipalOrgID': 'false' },
        }),
        'organization o-abcdef1234',
      ],
      'for all values, of which there must be some': [
        both({
          'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-abcdef1234/*' },
          Null: { 'aws:PrincipalOrgPaths': 'false' },
        }),
        'organization o-abcdef1234',
      ],
      'a foreign account, asked to be ours': [
        both({ StringEquals: { 'aws:PrincipalAccount': OWN } }, { AWS: OTHER }),
        'nobody',
      ],
      'a foreign account from a range': [
        both({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, { AWS: OTHER }),
        `account ${OTHER}`,
      ],
    });
  });
});

describe('denies', () => {
  const open = allow({ Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::b/*' });
  const unless = (operator: string, key: string, value: unknown) =>
    deny({ Condition: { [operator]: { [key]: value } } });

  describe('that close', () => {
    table({
      everything: [[open, deny()], 'nobody'],
      'before the allow': [[deny(), open], 'nobody'],
      'exactly that': [
        [open, deny({ Action: 's3:*', Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] })],
        'nobody',
      ],
      'in another case': [[open, deny({ Action: 'S3:*Object' })], 'nobody'],
      'everything but something else': [
        [open, deny({ Action: undefined, NotAction: 's3:ListBucket' })],
        'nobody',
      ],
      'everywhere but elsewhere': [
        [open, deny({ Resource: undefined, NotResource: 'arn:aws:s3:::other/*' })],
        'nobody',
      ],
      'for AWS star': [[open, deny({ Principal: { AWS: '*' } })], 'nobody'],
      'all but the own account': [
        [open, deny({ Principal: undefined, NotPrincipal: { AWS: [OWN, `arn:aws:iam::${OWN}:role/a`] } })],
        'nobody',
      ],
      'unless own account': [[open, unless('StringNotEquals', 'aws:PrincipalAccount', OWN)], 'nobody'],
      'unless own organization': [
        [open, unless('StringNotEquals', 'aws:PrincipalOrgID', 'o-abcdef1234')],
        'organization o-abcdef1234',
      ],
      'unless from a range': [
        [open, unless('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24')],
        'network 203.0.113.0/24',
      ],
      'unless through an endpoint': [
        [open, unless('StringNotEqualsIfExists', 'aws:SourceVpce', 'vpce-0a1b2c3d')],
        'network vpce-0a1b2c3d',
      ],
      'unless one of two': [
        [
          open,
          deny({
            Condition: {
              StringNotEquals: { 'aws:PrincipalAccount': OTHER },
              NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
            },
          }),
        ],
        `account ${OTHER}, network 203.0.113.0/24`,
      ],
      'unless signed in': [[open, unless('Null', 'aws:PrincipalArn', 'true')], 'signed-in'],
      'unless a service': [[open, unless('Bool', 'aws:PrincipalIsAWSService', 'false')], 'service *'],
      'the same foreign account': [
        [allow({ Principal: { AWS: OTHER } }), deny({ Principal: { AWS: OTHER } })],
        'nobody',
      ],
      'a service': [[allow({ Principal: { Service: 's3.amazonaws.com' } }), deny()], 'nobody'],
    });
    test('the reason is told', () => {
      expect(judge(open, deny())).toMatchObject({ reach: 'nobody', because: 'denied' });
      expect(judge(allow({ Principal: { AWS: OWN } }))).toMatchObject({ because: 'own-account-only' });
      expect(judge(deny())).toMatchObject({ because: 'grants-nothing' });
    });
    test('what is not denied stays', () => {
      const found = judge(open, deny({ Action: 's3:Put*' }));
      expect(found.openings.map((one) => one.actions)).toEqual([['s3:GetObject']]);
    });
  });
  describe('that do not close', () => {
    table({
      'another action': [[open, deny({ Action: 's3:DeleteObject' })], 'everyone'],
      'another resource': [[open, deny({ Resource: 'arn:aws:s3:::b/secret/*' })], 'everyone'],
      'everything but that': [[open, deny({ Action: undefined, NotAction: 's3:*Object' })], 'everyone'],
      'one caller': [[open, deny({ Principal: { AWS: OTHER } })], 'everyone'],
      'plain HTTP': [[open, unless('Bool', 'aws:SecureTransport', 'false')], 'everyone'],
      'old TLS': [[open, unless('NumericLessThan', 's3:TlsVersion', '1.2')], 'everyone'],
      'one foreign account': [[open, unless('StringEquals', 'aws:PrincipalAccount', OTHER)], 'everyone'],
      'one range': [[open, unless('IpAddress', 'aws:SourceIp', '203.0.113.0/24')], 'everyone'],
      'unless own account, over plain HTTP': [
        [
          open,
          deny({
            Condition: {
              StringNotEquals: { 'aws:PrincipalAccount': OWN },
              Bool: { 'aws:SecureTransport': 'false' },
            },
          }),
        ],
        'everyone',
      ],
      'all but the whole world': [[open, unless('NotIpAddress', 'aws:SourceIp', '0.0.0.0/0')], 'everyone'],
      'those in some other organization only': [
        [open, unless('ForAnyValue:StringNotLike', 'aws:PrincipalOrgPaths', 'o-abcdef1234/*')],
        'everyone',
      ],
      'the question mark is one character': [
        [allow({ Action: 's3:*' }), deny({ Action: 's3:?' })],
        'everyone',
      ],
      'one user of the foreign account': [
        [
          allow({ Principal: { AWS: OTHER } }),
          deny({ Principal: { AWS: `arn:aws:iam::${OTHER}:user/eve` } }),
        ],
        `account ${OTHER}`,
      ],
    });
  });
  describe('of which one cannot tell', () => {
    table({
      'a key of tomorrow': [[open, unless('StringNotEquals', 'aws:Tomorrow', 'x')], 'everyone?'],
      'unless from a range or through a service': [
        [
          open,
          deny({
            Condition: {
              NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
              BoolIfExists: { 'aws:ViaAWSService': 'false' },
            },
          }),
        ],
        'everyone?',
      ],
    });
    test('the doubt names the statement', () => {
      const found = judge(open, { ...unless('StringNotEquals', 'aws:Tomorrow', 'x'), Sid: 'Later' });
      expect(found).toMatchObject({
        reach: 'unsure',
        openings: [{ doubts: [{ kind: 'deny', position: 2, statement: { sid: 'Later' } }] }],
      });
    });
  });
});

describe('how far it reaches', () => {
  test.for([
    ['anyone', allow()],
    ['anyone', allow({ Condition: { StringLike: { 'aws:PrincipalArn': '*' } } })],
    ['unsure', allow({ Condition: { StringEquals: { 'aws:Tomorrow': 'x' } } })],
    ['named', allow({ Principal: { AWS: [OTHER], Service: 's3.amazonaws.com' } })],
    ['services', allow({ Principal: { Service: 's3.amazonaws.com' } })],
    ['nobody', allow({ Principal: { AWS: OWN } })],
  ] as const)('%s', ([reach, statement]) => expect(judge(statement).reach).toBe(reach));
  test('one certain opening outweighs a doubtful one', () => {
    const doubtful = allow({ Condition: { StringEquals: { 'aws:Tomorrow': 'x' } } });
    expect(judge(doubtful, allow()).reach).toBe('anyone');
  });
  test('the statement is the evidence, by Sid or by place', () => {
    const [first, second] = judge(allow({ Sid: 'Open' }), allow({ Principal: { AWS: OTHER } })).openings;
    expect(first).toMatchObject({ position: 1, statement: { sid: 'Open' }, actions: ['s3:GetObject'] });
    expect(second).toMatchObject({ position: 2 });
  });
});

describe('what an opening lets do', () => {
  test.for<[Raw, string, boolean]>([
    [{ Action: 's3:Get*' }, 's3:GetObject', true],
    [{ Action: 'S3:get*' }, 's3:GetObject', true],
    [{ Action: 's3:Get*' }, 's3:PutObject', false],
    [{ Action: '*' }, 's3:PutObject', true],
    [{ Action: undefined, NotAction: 's3:Put*' }, 's3:PutObject', false],
    [{ Action: undefined, NotAction: 's3:Put*' }, 's3:GetObject', true],
  ])('%j: %s', ([parts, action, expected]) => {
    const [opening] = judge(allow(parts)).openings;
    expect(opening && lets(opening, action)).toBe(expected);
  });
});

describe('whatever the policy', () => {
  const RANK = { nobody: 0, services: 1, named: 1, unsure: 2, anyone: 3 } as const;
  const principal = fc.constantFrom<unknown>(
    '*',
    { AWS: '*' },
    { AWS: [OWN] },
    { AWS: [OTHER] },
    { AWS: [`arn:aws:iam::${OWN}:role/a`, `arn:aws:iam::${OTHER}:role/a`] },
    { Service: 's3.amazonaws.com' },
    { Federated: 'accounts.google.com' },
    { CanonicalUser: 'c' },
  );
  const test1 = fc.tuple(
    fc.constantFrom(
      'StringEquals',
      'StringLike',
      'StringNotEquals',
      'StringEqualsIfExists',
      'ForAllValues:StringLike',
      'ForAnyValue:StringNotLike',
      'ArnLike',
      'IpAddress',
      'NotIpAddress',
      'Bool',
      'Null',
    ),
    fc.constantFrom(
      'aws:PrincipalAccount',
      'aws:SourceAccount',
      'aws:SourceArn',
      'aws:PrincipalOrgID',
      'aws:SourceIp',
      'aws:SourceVpce',
      'aws:userid',
      'aws:SecureTransport',
      'aws:PrincipalIsAWSService',
      'aws:Tomorrow',
    ),
    fc.uniqueArray(
      fc.constantFrom(
        OWN,
        OTHER,
        '*',
        'true',
        'false',
        '203.0.113.0/24',
        '0.0.0.0/0',
        'o-abcdef1234',
        'vpce-1',
        `arn:aws:sns:us-east-1:${OTHER}:t`,
      ),
      { maxLength: 3 },
    ),
  );
  const conditions = fc
    .array(test1, { maxLength: 3 })
    .map((tests) =>
      Object.fromEntries(
        [...Map.groupBy(tests, ([operator]) => operator)].map(([operator, same]) => [
          operator,
          Object.fromEntries(same.map(([, key, values]) => [key, values])),
        ]),
      ),
    );
  const action = fc.uniqueArray(fc.constantFrom('s3:*', 's3:GetObject', 's3:Put*', '*', 'sns:Publish'), {
    minLength: 1,
    maxLength: 3,
  });
  const statement = (effect: string) =>
    fc.record({
      Effect: fc.constant(effect),
      Principal: principal,
      Action: action,
      Resource: fc.constantFrom('*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/x'),
      Condition: conditions,
    });
  const statements = fc.array(fc.oneof(statement('Allow'), statement('Deny')), { maxLength: 4 });

  test('without an Allow nobody comes in', () => {
    fc.assert(fc.property(fc.array(statement('Deny')), (some) => judge(...some).reach === 'nobody'));
  });
  test("the account's own principals are never outside", () => {
    fc.assert(
      fc.property(statements, (some) => {
        for (const { who } of judge(...some).openings) {
          expect(JSON.stringify(who.kind === 'account' ? who : [])).not.toContain(OWN);
        }
      }),
    );
  });
  test('one more condition on an Allow never opens', () => {
    fc.assert(
      fc.property(statement('Allow'), test1, statements, (one, [op, key, values], others) => {
        const condition = one.Condition;
        fc.pre(condition[op]?.[key] === undefined);
        const more = { ...one, Condition: { ...condition, [op]: { ...condition[op], [key]: values } } };
        expect(RANK[judge(more, ...others).reach]).toBeLessThanOrEqual(RANK[judge(one, ...others).reach]);
      }),
    );
  });
  test('one more Deny never opens', () => {
    fc.assert(
      fc.property(statement('Deny'), statements, (one, others) => {
        expect(RANK[judge(one, ...others).reach]).toBeLessThanOrEqual(RANK[judge(...others).reach]);
      }),
    );
  });
  test('the order of statements does not matter', () => {
    fc.assert(
      fc.property(statements, (some) => {
        expect(judge(...some.toReversed()).reach).toBe(judge(...some).reach);
      }),
    );
  });
  test('openings come from an Allow and name actions it gives', () => {
    fc.assert(
      fc.property(statements, (some) => {
        for (const { statement: from, actions, position } of judge(...some).openings) {
          expect(from.effect).toBe('Allow');
          expect(some[position - 1]?.Action).toEqual(from.actions);
          expect(from.actions).toEqual(expect.arrayContaining([...actions]));
        }
      }),
    );
  });
});
