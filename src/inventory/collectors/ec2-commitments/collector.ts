import {
  DescribeReservedInstancesCommand,
  EC2Client,
  paginateDescribeCapacityReservations,
  paginateDescribeHosts,
} from '@aws-sdk/client-ec2';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { onePage } from '../../lister.ts';
import { CapacityReservation, DedicatedHost, ReservedInstances } from '../../resources/ec2-commitments.ts';

/** What still costs, or will. */
const isEnded = (state: string | undefined): boolean =>
  /^(released|released-permanent-failure|expired|cancelled|failed|retired|payment-failed)$/.test(state ?? '');

const reserved = onePage((client: EC2Client) => client.send(new DescribeReservedInstancesCommand({})));

export const collector = listsCollector({
  id: 'ec2-commitments',
  scope: 'region',
  client: EC2Client,
  lists: [
    listOf({
      resource: DedicatedHost,
      list: paginateDescribeHosts,
      items: (page) => page.Hosts?.filter(({ State }) => !isEnded(State)),
      describe: ({ HostId = '', AllocationTime }) => ({
        id: HostId,
        fields: { createdAt: isoTime(AllocationTime) },
      }),
    }),
    listOf({
      resource: CapacityReservation,
      list: paginateDescribeCapacityReservations,
      items: (page) => page.CapacityReservations?.filter(({ State }) => !isEnded(State)),
      describe: ({ CapacityReservationId = '', CreateDate }) => ({
        id: CapacityReservationId,
        fields: { createdAt: isoTime(CreateDate) },
      }),
    }),
    listOf({
      resource: ReservedInstances,
      list: reserved,
      items: (page) => page.ReservedInstances?.filter(({ State }) => !isEnded(State)),
      describe: ({ ReservedInstancesId = '', Start }) => ({
        id: ReservedInstancesId,
        fields: { startedAt: isoTime(Start) },
      }),
    }),
  ],
});
