import {
  type Address,
  DescribeAddressesCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  type DetachInternetGatewayRequest,
  type DisassociateAddressRequest,
  EC2Client,
  type ReleaseAddressRequest,
} from '@aws-sdk/client-ec2';
import type { CallContext } from '../../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../../refusal-rule.ts';

const NOT_YOURS = 'You do not have permission to access the specified resource.';

export const addresses: readonly RefusalRule[] = [
  refuse<ReleaseAddressRequest>({
    operation: 'ReleaseAddress',
    when: 'the address belongs to a NAT gateway',
    code: 'AuthFailure',
    message: async (input, at) => {
      const address = await addressOf(input, at);
      return address && (await natGatewayWith(address, at)) && NOT_YOURS;
    },
  }),
  refuse<ReleaseAddressRequest>({
    operation: 'ReleaseAddress',
    when: 'the address is associated',
    code: 'InvalidIPAddress.InUse',
    message: async (input, at) => {
      const address = await addressOf(input, at);
      return address?.AssociationId && `Address ${address.PublicIp} is in use.`;
    },
  }),
  refuse<DisassociateAddressRequest>({
    operation: 'DisassociateAddress',
    when: 'the address belongs to a NAT gateway',
    code: 'AuthFailure',
    message: async ({ AssociationId, PublicIp }, at) => {
      const { Addresses = [] } = await at.moto(EC2Client).send(new DescribeAddressesCommand());
      const address = Addresses.find((one) =>
        AssociationId ? one.AssociationId === AssociationId : one.PublicIp === PublicIp,
      );
      return address && (await natGatewayWith(address, at)) && NOT_YOURS;
    },
  }),
  refuse<DetachInternetGatewayRequest>({
    operation: 'DetachInternetGateway',
    when: 'the VPC has public addresses in use',
    code: 'DependencyViolation',
    message: async ({ VpcId = '' }, at) =>
      (await hasPublicAddress(VpcId, at)) &&
      `Network ${VpcId} has some mapped public address(es). ` +
        'Please unmap those public address(es) before detaching the gateway.',
  }),
  motoRefuses('DeleteInternetGateway', 'the gateway is attached', 'DependencyViolation'),
];

async function addressOf(
  { AllocationId, PublicIp }: ReleaseAddressRequest,
  at: CallContext,
): Promise<Address | undefined> {
  const { Addresses = [] } = await at.moto(EC2Client).send(new DescribeAddressesCommand());
  return Addresses.find((one) =>
    AllocationId ? one.AllocationId === AllocationId : one.PublicIp === PublicIp,
  );
}

async function natGatewayWith({ AllocationId }: Address, at: CallContext): Promise<boolean> {
  const { NatGateways = [] } = await at.moto(EC2Client).send(new DescribeNatGatewaysCommand());
  return NatGateways.some(
    ({ State, NatGatewayAddresses = [] }) =>
      State !== 'deleted' &&
      State !== 'failed' &&
      NatGatewayAddresses.some((address) => address.AllocationId === AllocationId),
  );
}

async function hasPublicAddress(vpc: string, at: CallContext): Promise<boolean> {
  const ec2 = at.moto(EC2Client);
  const { NetworkInterfaces = [] } = await ec2.send(
    new DescribeNetworkInterfacesCommand({ Filters: [{ Name: 'vpc-id', Values: [vpc] }] }),
  );
  const { NatGateways = [] } = await ec2.send(
    new DescribeNatGatewaysCommand({ Filter: [{ Name: 'vpc-id', Values: [vpc] }] }),
  );
  return (
    NetworkInterfaces.some(({ Association }) => Association?.PublicIp) ||
    NatGateways.some(({ State, ConnectivityType }) => State === 'available' && ConnectivityType !== 'private')
  );
}
