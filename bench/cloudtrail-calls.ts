/** What is called in the made-up account: shape and share of each call; parameters are made anew for every record. */
import type { Caller } from './cloudtrail-callers.ts';
import type { Random } from './random.ts';

interface Parts {
  readonly request?: unknown;
  readonly response?: unknown;
  readonly additional?: unknown;
  readonly resources?: unknown;
}

export interface Call {
  readonly source: string;
  readonly name: string;
  readonly by: readonly Caller['kind'][];
  readonly weight: number;
  readonly write?: boolean;
  readonly data?: boolean;
  readonly serviceEvent?: boolean;
  parts(made: Random, account: string, region: string): Parts;
}

const bucketOf = (made: Random, account: string) =>
  `${made.favour(['assets', 'logs', 'uploads', 'backup', 'reports'])}-${account}`;

const objectCall = (name: string, weight: number, write: boolean): Call => ({
  source: 's3',
  name,
  by: ['workload', 'pipeline', 'service'],
  weight,
  write,
  data: true,
  parts(made, account, region) {
    const bucket = bucketOf(made, account);
    const key = `${made.favour(['img', 'invoice', 'export', 'tmp'])}/${made.below(400)}/${made.below(90_000)}.bin`;
    return {
      request: { bucketName: bucket, Host: `${bucket}.s3.${region}.amazonaws.com`, key },
      response: write ? { 'x-amz-server-side-encryption': 'AES256' } : null,
      additional: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: write ? made.below(900_000) : 0,
        AuthenticationMethod: 'AuthHeader',
        'x-amz-id-2': made.hex(40),
        bytesTransferredOut: write ? 0 : made.below(900_000),
      },
      resources: [
        { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${key}` },
        { accountId: account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
      ],
    };
  },
});

const reading = (source: string, name: string, weight: number, request: (made: Random) => unknown): Call => ({
  source,
  name,
  by: ['person', 'pipeline', 'workload', 'service'],
  weight,
  parts: (made) => ({ request: request(made), response: null }),
});

const keyCall = (name: string, weight: number): Call => ({
  source: 'kms',
  name,
  by: ['workload', 'service'],
  weight,
  parts(made, account, region) {
    const arn = `arn:aws:kms:${region}:${account}:key/0a1b2c3d-${made.below(9)}abc-4def-8123-456789abcdef`;
    return {
      request: {
        encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${bucketOf(made, account)}/${made.below(90_000)}` },
        encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        ...(name === 'GenerateDataKey' && { keySpec: 'AES_256', keyId: arn }),
      },
      response: null,
      resources: [{ accountId: account, type: 'AWS::KMS::Key', ARN: arn }],
    };
  },
});

export const CALLS: readonly Call[] = [
  objectCall('GetObject', 90, false),
  objectCall('PutObject', 45, true),
  objectCall('HeadObject', 25, false),
  keyCall('Decrypt', 90),
  keyCall('GenerateDataKey', 50),
  reading('ec2', 'DescribeInstances', 60, (made) => ({
    maxResults: 1000,
    instancesSet: { items: [{ instanceId: `i-0${made.hex(16)}` }] },
    filterSet: { items: [{ name: 'instance-state-name', valueSet: { items: [{ value: 'running' }] } }] },
  })),
  reading('ec2', 'DescribeSecurityGroups', 25, () => ({ securityGroupSet: {}, filterSet: {} })),
  reading('ec2', 'DescribeVolumes', 25, (made) => ({
    volumeSet: { items: [{ volumeId: `vol-0${made.hex(16)}` }] },
  })),
  reading('ec2', 'DescribeNetworkInterfaces', 25, () => ({ networkInterfaceIdSet: {}, filterSet: {} })),
  reading('iam', 'ListAttachedRolePolicies', 20, (made) => ({ roleName: `app-${made.below(15)}` })),
  reading('iam', 'GetRole', 20, (made) => ({ roleName: `deploy-${made.below(6)}` })),
  reading('s3', 'GetBucketAcl', 25, (made) => ({ bucketName: `assets-${made.below(90)}`, acl: '' })),
  reading('s3', 'ListBuckets', 15, () => ({ Host: 's3.amazonaws.com' })),
  reading('secretsmanager', 'GetSecretValue', 30, (made) => ({ secretId: `app/${made.below(40)}/database` })),
  reading('ssm', 'GetParameters', 30, (made) => ({
    names: [`/app/${made.below(40)}/url`, `/app/${made.below(40)}/token`],
    withDecryption: true,
  })),
  reading('dynamodb', 'DescribeTable', 20, (made) => ({ tableName: `orders-${made.below(30)}` })),
  reading('monitoring', 'DescribeAlarms', 15, () => ({ maxRecords: 100 })),
  reading('logs', 'DescribeLogGroups', 15, () => ({ limit: 50 })),
  {
    source: 'sts',
    name: 'AssumeRole',
    by: ['service', 'pipeline', 'person'],
    weight: 70,
    parts(made, account) {
      const role = `app-${made.below(15) + 1}`;
      const session = `i-0${made.hex(16)}`;
      return {
        request: { roleArn: `arn:aws:iam::${account}:role/${role}`, roleSessionName: session },
        response: {
          credentials: {
            accessKeyId: `ASIA${made.code(16)}`,
            sessionToken: made.hex(96),
            expiration: 'Jan 1, 2026, 12:00:00 PM',
          },
          assumedRoleUser: {
            assumedRoleId: `AROA${made.code(17)}:${session}`,
            arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
          },
        },
        resources: [
          { accountId: account, type: 'AWS::IAM::Role', ARN: `arn:aws:iam::${account}:role/${role}` },
        ],
      };
    },
  },
  {
    source: 'logs',
    name: 'CreateLogStream',
    by: ['workload', 'service'],
    weight: 40,
    write: true,
    parts: (made) => ({
      request: {
        logStreamName: `2026/01/01/[$LATEST]${made.hex(32)}`,
        logGroupName: `/aws/lambda/f-${made.below(80)}`,
      },
      response: null,
    }),
  },
  {
    source: 'ec2',
    name: 'RunInstances',
    by: ['pipeline', 'service'],
    weight: 8,
    write: true,
    parts(made, account) {
      const id = `i-0${made.hex(16)}`;
      return {
        request: {
          instancesSet: { items: [{ imageId: `ami-0${made.hex(16)}`, minCount: 1, maxCount: 1 }] },
          instanceType: made.pick(['t3.micro', 'm7g.large', 'c7i.xlarge']),
          blockDeviceMapping: {},
          monitoring: { enabled: false },
          disableApiTermination: false,
          clientToken: made.uuid(),
        },
        response: {
          requestId: made.uuid(),
          reservationId: `r-0${made.hex(16)}`,
          ownerId: account,
          groupSet: {},
          instancesSet: {
            items: Array.from({ length: 1 }, () => ({
              instanceId: id,
              imageId: `ami-0${made.hex(16)}`,
              instanceState: { code: 0, name: 'pending' },
              privateDnsName: `ip-10-0-${made.below(256)}-${made.below(256)}.ec2.internal`,
              keyName: 'operations',
              subnetId: `subnet-0${made.hex(16)}`,
              vpcId: `vpc-0${made.hex(16)}`,
              networkInterfaceSet: {
                items: [
                  { networkInterfaceId: `eni-0${made.hex(16)}`, status: 'in-use', macAddress: '0a:ff' },
                ],
              },
            })),
          },
        },
      };
    },
  },
  {
    source: 'iam',
    name: 'PutRolePolicy',
    by: ['pipeline', 'person'],
    weight: 3,
    write: true,
    parts: (made, account) => ({
      request: {
        roleName: `app-${made.below(15) + 1}`,
        policyName: 'inline',
        policyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['s3:GetObject', 's3:ListBucket'],
              Resource: [
                `arn:aws:s3:::${bucketOf(made, account)}`,
                `arn:aws:s3:::${bucketOf(made, account)}/*`,
              ],
            },
          ],
        }),
      },
      response: null,
    }),
  },
  {
    source: 'kms',
    name: 'RotateKey',
    by: ['service'],
    weight: 2,
    serviceEvent: true,
    parts: (made, account, region) => ({
      resources: [
        {
          accountId: account,
          type: 'AWS::KMS::Key',
          ARN: `arn:aws:kms:${region}:${account}:key/${made.uuid()}`,
        },
      ],
    }),
  },
];
