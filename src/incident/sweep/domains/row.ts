import { source } from '../../../inventory/derivation.ts';
import { HostedZone } from '../../../inventory/resources/hosted-zone.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 36,
  title: {
    en: 'Route 53 zones and records, domains registered',
    ko: 'Route 53 호스팅 영역과 레코드, 등록한 도메인',
  },
  look: {
    en: 'Route 53: Hosted zones, Registered domains, Requests',
    ko: 'Route 53: 호스팅 영역, 등록된 도메인, 요청',
  },
  normal: {
    en: 'Records change with your deployments; domains carry a transfer lock.',
    ko: '레코드는 배포할 때 바뀌고, 도메인에는 이전 잠금이 걸려 있습니다.',
  },
  makes: ['route53:CreateHostedZone', 'route53domains:RegisterDomain'],
  changes: [
    'route53:ChangeResourceRecordSets',
    'route53:AssociateVPCWithHostedZone',
    'route53domains:DisableDomainTransferLock',
    'route53domains:TransferDomain',
    'route53domains:TransferDomainToAnotherAwsAccount',
    'route53domains:UpdateDomainNameservers',
    'route53domains:UpdateDomainContact',
    'route53domains:RetrieveDomainAuthCode',
  ],
  live: [source(HostedZone)],
  created: ['AWS::Route53::HostedZone', 'AWS::Route53Domains::Domain'],
  controls: [],
  notCollected: { en: 'records, registered domains', ko: '레코드, 등록한 도메인' },
});
