/** What is called most in the made-up accounts; parameters are made anew for every record. */
import type { Call, Place } from './cloudtrail-call.ts';
import { TAIL } from './cloudtrail-tail.ts';
import type { Random } from './random.ts';

const bucketOf = (made: Random, { account, application }: Place) =>
  `${made.favour(['assets', 'uploads', 'reports'])}-${application}-${account}`;

const objectCall = (name: string, write: boolean): Call => ({
  source: 's3',
  name,
  write,
  data: true,
  parts(made, place) {
    const { account, region } = place;
    const bucket = bucketOf(made, place);
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

const reading = (source: string, name: string, request: (made: Random, place: Place) => unknown): Call => ({
  source,
  name,
  parts: (made, place) => ({ request: request(made, place), response: null }),
});

const keyCall = (name: string): Call => ({
  source: 'kms',
  name,
  parts(made, place) {
    const { account, region, application } = place;
    const arn = `arn:aws:kms:${region}:${account}:key/0a1b2c3d-${1000 + application}-4def-8123-456789abcdef`;
    return {
      request: {
        encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${bucketOf(made, place)}/${made.below(90_000)}` },
        encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        ...(name === 'GenerateDataKey' && { keySpec: 'AES_256', keyId: arn }),
      },
      response: null,
      resources: [{ accountId: account, type: 'AWS::KMS::Key', ARN: arn }],
    };
  },
});

const OFTEN: readonly Call[] = [
  objectCall('GetObject', false),
  objectCall('PutObject', true),
  objectCall('HeadObject', false),
  keyCall('Decrypt'),
  keyCall('GenerateDataKey'),
  reading('ec2', 'DescribeInstances', (made) => ({
    maxResults: 1000,
    instancesSet: { items: [{ instanceId: `i-0${made.hex(16)}` }] },
    filterSet: { items: [{ name: 'instance-state-name', valueSet: { items: [{ value: 'running' }] } }] },
  })),
  reading('ec2', 'DescribeSecurityGroups', () => ({ securityGroupSet: {}, filterSet: {} })),
  reading('ec2', 'DescribeVolumes', (made) => ({
    volumeSet: { items: [{ volumeId: `vol-0${made.hex(16)}` }] },
  })),
  reading('ec2', 'DescribeNetworkInterfaces', () => ({ networkInterfaceIdSet: {}, filterSet: {} })),
  reading('iam', 'ListAttachedRolePolicies', (made) => ({ roleName: `app-${1 + made.below(15)}` })),
  reading('iam', 'GetRole', (made) => ({ roleName: `deploy-${made.below(6)}` })),
  reading('s3', 'GetBucketAcl', (made) => ({ bucketName: `assets-${made.below(90)}`, acl: '' })),
  reading('s3', 'ListBuckets', () => ({ Host: 's3.amazonaws.com' })),
  reading('secretsmanager', 'GetSecretValue', (_, { application }) => ({
    secretId: `app/${application}/database`,
  })),
  reading('ssm', 'GetParameters', (_, { application }) => ({
    names: [`/app/${application}/url`, `/app/${application}/token`],
    withDecryption: true,
  })),
  reading('dynamodb', 'DescribeTable', (_, { application }) => ({ tableName: `orders-${application}` })),
  reading('monitoring', 'DescribeAlarms', () => ({ maxRecords: 100 })),
  reading('logs', 'DescribeLogGroups', () => ({ limit: 50 })),
  {
    source: 'logs',
    name: 'CreateLogStream',
    write: true,
    parts: (made, { application }) => ({
      request: {
        logStreamName: `2026/01/01/[$LATEST]${made.hex(32)}`,
        logGroupName: `/aws/lambda/function-${application}`,
      },
      response: null,
    }),
  },
  {
    source: 'ec2',
    name: 'RunInstances',
    write: true,
    parts(made, { account }) {
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
    write: true,
    parts: (made, place) => ({
      request: {
        roleName: `app-${made.below(15) + 1}`,
        policyName: 'inline',
        policyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['s3:GetObject', 's3:ListBucket'],
              Resource: [`arn:aws:s3:::${bucketOf(made, place)}`, `arn:aws:s3:::${bucketOf(made, place)}/*`],
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
    eventType: 'AwsServiceEvent',
    parts: (made, { account, region }) => ({
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

/** What is called in the made-up accounts, by `source:name`. */
const CALLS: ReadonlyMap<string, Call> = new Map(
  [...TAIL, ...OFTEN].map((call) => [`${call.source}:${call.name}`, call]),
);

export function callOf(id: string): Call {
  const call = CALLS.get(id);
  if (!call) throw new RangeError(`No such call: ${id}`);
  return call;
}
