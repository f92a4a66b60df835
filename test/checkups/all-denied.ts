/** Credentials that may do next to nothing: nearly everything is unknown. */
import type { Checkup } from '../../src/posture/checkup.ts';
import { worstFirst } from '../../src/posture/order.ts';
import { ACCOUNT, denied, faulted, findings } from './build.ts';
import * as subjects from './subjects.ts';

const REGIONS = ['ap-northeast-2', 'us-east-1'] as const;
const everywhere = (action: `${string}:${string}`) => REGIONS.map((region) => denied(action, region));

export const allDenied: Checkup = {
  account: { id: ACCOUNT, alias: null, partition: 'aws' },
  caller: { arn: `arn:aws:iam::${ACCOUNT}:user/intern`, userId: 'AIDAEXAMPLEINTERN001' },
  startedAt: '2026-11-23T05:05:12.000Z',
  durationMs: 74_000,
  coverage: {
    regions: REGIONS.map((name) => ({ name, state: 'denied' })),
    denied: [
      { action: 'iam:GetAccountSummary', region: 'global', byOrganization: false },
      ...REGIONS.map((region) => ({
        action: 'ec2:DescribeInstances' as const,
        region,
        byOrganization: false,
      })),
      ...REGIONS.map((region) => ({ action: 'sqs:ListQueues' as const, region, byOrganization: true })),
    ],
    failed: [{ action: 's3:ListAllMyBuckets', region: 'global', fault: 'TimeoutError' }],
  },
  doNow: [],
  findings: [
    ...findings(subjects.rootMfa, [{ ...denied('iam:GetAccountSummary', 'global'), id: ACCOUNT }]),
    ...findings(subjects.rootKey, [{ ...denied('iam:GetAccountSummary', 'global'), id: ACCOUNT }]),
    ...findings(subjects.strangeRegion, everywhere('ec2:DescribeInstances')),
    ...findings(
      subjects.queueOpen,
      REGIONS.map((region) => denied('sqs:ListQueues', region, true)),
    ),
    ...findings(subjects.publicBucket, [faulted('s3:ListAllMyBuckets', 'global', 'TimeoutError')]),
  ].toSorted(worstFirst),
  accepted: {},
  since: null,
  apiCalls: { total: 61, byService: { ec2: 30, iam: 9, sqs: 2 } },
};
