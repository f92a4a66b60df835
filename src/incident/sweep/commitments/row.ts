import { source } from '../../../inventory/derivation.ts';
import {
  CapacityReservation,
  DedicatedHost,
  ReservedInstances,
} from '../../../inventory/resources/ec2-commitments.ts';
import { SavingsPlan } from '../../../inventory/resources/savings-plan.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 41,
  title: {
    en: 'Money locked in: Marketplace, Savings Plans, reservations',
    ko: '묶인 돈: Marketplace, Savings Plans, 예약',
  },
  look: {
    en: 'AWS Marketplace: Manage subscriptions; Billing: Savings Plans, Reservations; EC2: Dedicated Hosts, Capacity Reservations',
    ko: 'AWS Marketplace: 구독 관리; 결제: Savings Plans, 예약; EC2: 전용 호스트, 용량 예약',
  },
  normal: {
    en: 'None, unless you bought them. AWS alone can take a purchase back.',
    ko: '산 적이 없으면 없습니다. 구매 취소는 AWS만 할 수 있습니다.',
  },
  makes: [
    'savingsplans:CreateSavingsPlan',
    'ec2:PurchaseReservedInstancesOffering',
    'ec2:PurchaseHostReservation',
    'ec2:AllocateHosts',
    'ec2:CreateCapacityReservation',
    'ec2:PurchaseCapacityBlock',
    'rds:PurchaseReservedDBInstancesOffering',
    'elasticache:PurchaseReservedCacheNodesOffering',
    'agreement-marketplace:AcceptAgreementRequest',
    'agreement-marketplace:CreateAgreementRequest',
    'aws-marketplace:Subscribe',
  ],
  changes: ['ec2:ModifyReservedInstances', 'ec2:ModifyCapacityReservation'],
  live: [
    { ...source(SavingsPlan, 'startedAt'), date: 'startedAt' },
    { ...source(ReservedInstances, 'startedAt'), date: 'startedAt' },
    { ...source(DedicatedHost, 'createdAt'), date: 'createdAt' },
    { ...source(CapacityReservation, 'createdAt'), date: 'createdAt' },
  ],
  created: [],
  controls: [],
  notCollected: {
    en: 'Marketplace, and reservations of databases and caches',
    ko: 'Marketplace, 데이터베이스와 캐시 예약',
  },
});
