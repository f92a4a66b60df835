/** Money locked in: capacity reservations and reserved instances. */
import type {
  CancelCapacityReservationRequest,
  CancelCapacityReservationResult,
  CapacityReservation,
  CreateCapacityReservationRequest,
  CreateCapacityReservationResult,
  DescribeCapacityReservationsRequest,
  DescribeCapacityReservationsResult,
  DescribeReservedInstancesRequest,
  DescribeReservedInstancesResult,
  ModifyCapacityReservationRequest,
  ModifyCapacityReservationResult,
  PurchaseReservedInstancesOfferingRequest,
  PurchaseReservedInstancesOfferingResult,
  ReservedInstances,
} from '@aws-sdk/client-ec2';
import { randomUUID } from '../../chance.ts';
import { AwsRefusal, type ServiceAnswers } from '../../service-answers.ts';
import { ec2Answer, ec2Id, filtered, kept, tagsOf } from './kept.ts';

const reservations = kept<CapacityReservation>(
  'InvalidCapacityReservationId.NotFound',
  'capacity reservation ID',
);
const reserved = kept<ReservedInstances>('InvalidReservedInstancesId', 'reserved instances ID');

export const reservationAnswers: ServiceAnswers['answers'] = {
  CreateCapacityReservation: ec2Answer<CreateCapacityReservationRequest, CreateCapacityReservationResult>(
    (input, at) => {
      if (!input.AvailabilityZone && !input.AvailabilityZoneId) {
        throw new AwsRefusal(
          'MissingParameter',
          'The request must contain the parameter AvailabilityZone or AvailabilityZoneId',
        );
      }
      const id = ec2Id('cr');
      const now = at.account.clock.now();
      const CapacityReservation: CapacityReservation = {
        CapacityReservationId: id,
        OwnerId: at.account.id,
        CapacityReservationArn: `arn:aws:ec2:${at.region}:${at.account.id}:capacity-reservation/${id}`,
        InstanceType: input.InstanceType,
        InstancePlatform: input.InstancePlatform,
        AvailabilityZone: input.AvailabilityZone,
        AvailabilityZoneId: input.AvailabilityZoneId,
        Tenancy: input.Tenancy ?? 'default',
        TotalInstanceCount: input.InstanceCount,
        AvailableInstanceCount: input.InstanceCount,
        EbsOptimized: input.EbsOptimized ?? false,
        EphemeralStorage: false,
        State: 'active',
        StartDate: now,
        EndDate: input.EndDate,
        EndDateType: input.EndDateType ?? 'unlimited',
        InstanceMatchCriteria: input.InstanceMatchCriteria ?? 'open',
        CreateDate: now,
        Tags: tagsOf(input.TagSpecifications),
        ReservationType: 'default',
      };
      return { CapacityReservation: reservations.put(id, CapacityReservation, at) };
    },
  ),
  DescribeCapacityReservations: ec2Answer<
    DescribeCapacityReservationsRequest,
    DescribeCapacityReservationsResult
  >(({ CapacityReservationIds: ids, Filters }, at) => {
    const wanted = ids?.map((id) => reservations.get(id, at)) ?? reservations.all(at);
    const now = at.account.clock.now();
    const current = wanted.map((one) =>
      one.State === 'active' && one.EndDate && one.EndDate <= now
        ? { ...one, State: 'expired' as const }
        : one,
    );
    return { CapacityReservations: filtered(current, Filters) };
  }),
  ModifyCapacityReservation: ec2Answer<ModifyCapacityReservationRequest, ModifyCapacityReservationResult>(
    ({ CapacityReservationId: id, InstanceCount, EndDate, EndDateType }, at) => {
      const now = reservations.get(id, at);
      const changed: CapacityReservation = {
        ...now,
        ...(InstanceCount !== undefined && {
          TotalInstanceCount: InstanceCount,
          AvailableInstanceCount: InstanceCount,
        }),
        ...(EndDate && { EndDate }),
        ...(EndDateType && { EndDateType }),
      };
      reservations.put(id ?? '', changed, at);
      return { Return: true };
    },
  ),
  CancelCapacityReservation: ec2Answer<CancelCapacityReservationRequest, CancelCapacityReservationResult>(
    ({ CapacityReservationId: id }, at) => {
      const now = reservations.get(id, at);
      if (now.State !== 'active') {
        throw new AwsRefusal(
          'InvalidCapacityReservationState',
          `The capacity reservation '${id}' is in the ${now.State} state`,
        );
      }
      reservations.put(id ?? '', { ...now, State: 'cancelled', AvailableInstanceCount: 0 }, at);
      return { Return: true };
    },
  ),

  PurchaseReservedInstancesOffering: ec2Answer<
    PurchaseReservedInstancesOfferingRequest,
    PurchaseReservedInstancesOfferingResult
  >(async ({ ReservedInstancesOfferingId, InstanceCount }, at) => {
    const { DescribeReservedInstancesOfferingsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
    const { ReservedInstancesOfferings: offerings = [] } = await at
      .moto(EC2Client)
      .send(new DescribeReservedInstancesOfferingsCommand({}));
    const offering = offerings.find((one) => one.ReservedInstancesOfferingId === ReservedInstancesOfferingId);
    if (!offering) {
      throw new AwsRefusal(
        'InvalidReservedInstancesOfferingId',
        `The reserved instances offering ID '${ReservedInstancesOfferingId}' does not exist`,
      );
    }
    const { ReservedInstancesOfferingId: _, Marketplace: __, PricingDetails: ___, ...bought } = offering;
    const ReservedInstancesId = randomUUID();
    const Start = at.account.clock.now();
    const End = new Date(Start.getTime() + (offering.Duration ?? 0) * 1000);
    reserved.put(
      ReservedInstancesId,
      { ...bought, ReservedInstancesId, InstanceCount, Start, End, State: 'active' },
      at,
    );
    return { ReservedInstancesId };
  }),
  DescribeReservedInstances: ec2Answer<DescribeReservedInstancesRequest, DescribeReservedInstancesResult>(
    ({ ReservedInstancesIds: ids, Filters }, at) => {
      const wanted = ids?.map((id) => reserved.get(id, at)) ?? reserved.all(at);
      const now = at.account.clock.now();
      const current = wanted.map((one) =>
        one.End && one.End <= now ? { ...one, State: 'retired' as const } : one,
      );
      return { ReservedInstances: filtered(current, Filters) };
    },
  ),
};
