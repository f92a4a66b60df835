import { source } from '../../../inventory/derivation.ts';
import { Vpc } from '../../../inventory/resources/vpc.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 17,
  title: { en: 'Flow logs and DNS query logs deleted', ko: '삭제된 플로우 로그와 DNS 쿼리 로그' },
  look: {
    en: 'VPC: Your VPCs, Flow logs tab; Route 53 Resolver: Query logging; CloudWatch: Log groups',
    ko: 'VPC: VPC, 플로우 로그 탭; Route 53 Resolver: 쿼리 로깅; CloudWatch: 로그 그룹',
  },
  normal: {
    en: 'Log groups go when a stack goes; else they stay.',
    ko: '로그 그룹은 스택과 함께 사라지고, 아니면 남아 있습니다.',
  },
  makes: [],
  changes: [
    'ec2:DeleteFlowLogs',
    'route53resolver:DeleteResolverQueryLogConfig',
    'route53resolver:DisassociateResolverQueryLogConfig',
    'logs:DeleteLogGroup',
    'logs:DeleteLogStream',
    'logs:PutRetentionPolicy',
    'logs:DeleteSubscriptionFilter',
  ],
  live: [source(Vpc, 'flowLogs')],
  created: [],
  controls: ['ec2-vpc-without-flow-log'],
  notCollected: { en: 'DNS query logs and log groups', ko: 'DNS 쿼리 로그, 로그 그룹' },
});
