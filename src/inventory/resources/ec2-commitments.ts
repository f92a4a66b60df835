import { defineResource, field } from '../resource-type.ts';

export const DedicatedHost = defineResource({
  type: 'AWS::EC2::Host',
  name: { en: 'Dedicated Host', ko: '전용 호스트' },
  scope: 'listed',
  listing: ['ec2:DescribeHosts'],
  fields: { createdAt: field<string | null>('ec2:DescribeHosts') },
});

export const CapacityReservation = defineResource({
  type: 'AWS::EC2::CapacityReservation',
  name: { en: 'Capacity Reservation', ko: '용량 예약' },
  scope: 'listed',
  listing: ['ec2:DescribeCapacityReservations'],
  fields: { createdAt: field<string | null>('ec2:DescribeCapacityReservations') },
});

/** Paid for one or three years. */
export const ReservedInstances = defineResource({
  type: 'AWS::EC2::ReservedInstances',
  name: { en: 'Reserved Instances', ko: '예약 인스턴스' },
  scope: 'listed',
  listing: ['ec2:DescribeReservedInstances'],
  fields: { startedAt: field<string | null>('ec2:DescribeReservedInstances') },
});
