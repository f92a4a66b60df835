import { type EC2Client, paginateDescribeVpcEndpoints } from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { told } from '../../told.ts';

/** Gateway endpoints that work, with the route tables they stand in. */
export type Endpoints = readonly { readonly service: string; readonly routeTables: readonly string[] }[];

export function readGatewayEndpoints(client: EC2Client): Promise<Reading<Endpoints>> {
  return attempt('ec2:DescribeVpcEndpoints', async () => {
    const endpoints: Endpoints[number][] = [];
    for await (const page of paginateDescribeVpcEndpoints({ client }, { MaxResults: 1000 })) {
      for (const one of told(page.VpcEndpoints, 'vpcEndpointSet')) {
        if (one.VpcEndpointType !== 'Gateway' || one.State?.toLowerCase() !== 'available') continue;
        // com.amazonaws.REGION.s3
        const service = told(one.ServiceName, 'serviceName').split('.').at(-1) ?? '';
        endpoints.push({ service, routeTables: one.RouteTableIds ?? [] });
      }
    }
    return endpoints;
  });
}
