import { DescribeRouteTablesCommand, EC2Client, paginateDescribeVpcEndpoints } from '@aws-sdk/client-ec2';
import type { AwsClients } from '../../../aws/gate.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { RouteTable } from '../../../inventory/resources/route-table.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { factOf } from '../../facts.ts';

type Endpoint = {
  readonly id: string;
  /** Ids of the route tables that use it. */
  readonly tables: readonly string[];
};

/** `name` is the route table's id. */
export const action = defineAction<Target>()({
  id: 'ec2-create-gateway-endpoint',
  title: ({ name, region }) => ({
    en: `Reach S3 from the route table ${name} (${region}) without the NAT gateway`,
    ko: `라우팅 테이블 ${name}(${region})에서 NAT 게이트웨이 없이 S3에 접속`,
  }),
  reads: ['ec2:DescribeRouteTables', 'ec2:DescribeVpcEndpoints'],
  writes: ['ec2:CreateVpcEndpoint', 'ec2:ModifyVpcEndpoint', 'ec2:DeleteVpcEndpoints'],
  capture: async (aws, target) => {
    const { RouteTables } = await aws
      .client(EC2Client, target.region)
      .send(new DescribeRouteTablesCommand({ RouteTableIds: [target.name] }));
    const vpc = told(RouteTables?.[0]?.VpcId, 'vpcId');
    return { vpc, endpoints: await readEndpoints(aws, target, vpc) };
  },
  holds: ({ endpoints }, { name }) => endpoints.some(({ tables }) => tables.includes(name)),
  apply: (target, { vpc, endpoints }) => {
    const [first] = endpoints;
    const call = first
      ? ec2Call(target, 'ModifyVpcEndpoint', { VpcEndpointId: first.id, AddRouteTableIds: [target.name] })
      : ec2Call(target, 'CreateVpcEndpoint', {
          VpcEndpointType: 'Gateway',
          VpcId: vpc,
          ServiceName: serviceOf(target),
          RouteTableIds: [target.name],
        });
    return [{ ...call, doneWhen: ['RouteAlreadyExists'] }];
  },
  undo: (target, before, now) => {
    const known = new Set(before.endpoints.map(({ id }) => id));
    const made = now.endpoints.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    const joined = now.endpoints.filter(
      ({ id, tables }) =>
        known.has(id) && tables.includes(target.name) && !wasIn(before.endpoints, id, target),
    );
    return [
      ...joined.map(({ id }) =>
        ec2Call(target, 'ModifyVpcEndpoint', { VpcEndpointId: id, RemoveRouteTableIds: [target.name] }),
      ),
      ...(made.length > 0 ? [ec2Call(target, 'DeleteVpcEndpoints', { VpcEndpointIds: made })] : []),
    ];
  },
  effect: (_, { endpoints: [first] }) => ({
    en: `What the subnets of this table read from and write to S3 goes through ${first ? `the gateway endpoint ${first.id}` : 'a gateway endpoint'}, which is private and free. Everything else leaves as before.`,
    ko: `이 테이블의 서브넷이 S3에서 읽고 쓰는 데이터는 무료 비공개 경로인 게이트웨이 엔드포인트${first ? `(${first.id})` : ''}를 거칩니다. 나머지는 전과 같이 나갑니다.`,
  }),
  hurts: () => [
    {
      en: 'Transfers to S3 that are under way are cut once and have to be started again.',
      ko: '진행 중인 S3 전송은 한 번 끊겨 다시 시작해야 합니다.',
    },
    {
      en: 'Bucket policies that let in the public address of the NAT gateway (aws:SourceIp) no longer see it: name the VPC or the endpoint there (aws:SourceVpc, aws:SourceVpce).',
      ko: 'NAT 게이트웨이의 퍼블릭 주소를 허용하는 버킷 정책(aws:SourceIp)은 더는 그 주소를 보지 못합니다. VPC나 엔드포인트를 조건으로 적으세요(aws:SourceVpc, aws:SourceVpce).',
    },
  ],
  monthlyUsd: 0,
  minutes: 2,
  fromFinding: (found) => {
    const exit = factOf(found, RouteTable, 'natExit');
    const { region, id } = found.resource;
    return exit && !exit.gatewayEndpoints.includes('s3') ? [{ region, name: id }] : [];
  },
});

function serviceOf({ region }: Target): string {
  return `com.amazonaws.${region}.s3`;
}

function wasIn(endpoints: readonly Endpoint[], id: string, { name }: Target): boolean {
  return endpoints.some((one) => one.id === id && one.tables.includes(name));
}

/** Gateway endpoints for S3; one that is being deleted is none. */
async function readEndpoints(aws: AwsClients, target: Target, vpc: string): Promise<readonly Endpoint[]> {
  const client = aws.client(EC2Client, target.region);
  const input = {
    Filters: [
      { Name: 'vpc-id', Values: [vpc] },
      { Name: 'service-name', Values: [serviceOf(target)] },
      { Name: 'vpc-endpoint-type', Values: ['Gateway'] },
    ],
  };
  const found: Endpoint[] = [];
  for await (const page of paginateDescribeVpcEndpoints({ client }, input)) {
    for (const one of told(page.VpcEndpoints, 'vpcEndpointSet')) {
      if (/^delet/i.test(one.State ?? '')) continue;
      found.push({
        id: told(one.VpcEndpointId, 'vpcEndpointId'),
        tables: told(one.RouteTableIds, 'routeTableIdSet').toSorted(),
      });
    }
  }
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
