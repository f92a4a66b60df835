const MOTO = 'moto does not tell';
const MORE = 'moto tells more';
const AT_ONCE = 'moto has it at once';
const NEWER = 'newer than the real record';
const NAT = 'CreateNatGateway.responseElements.CreateNatGatewayResponse';
const LAMBDA = 'UpdateFunctionConfiguration20150331v2.responseElements';
/** What may differ between AWS's records and ours, and why. Listed in docs/test-server-trail.md too. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  'AuthorizeSecurityGroupIngress.responseElements.securityGroupRuleSet.items[].groupOwnerId: only at AWS':
    MOTO,
  [`${LAMBDA}.lastUpdateStatusReason: only at AWS`]: 'moto updates at once',
  [`${LAMBDA}.lastUpdateStatusReasonCode: only at AWS`]: 'moto updates at once',
  [`${LAMBDA}.layers[].uncompressedCodeSize: only at AWS`]: 'not in the API',
  [`${LAMBDA}.loggingConfig: only at AWS`]: MOTO,
  [`${LAMBDA}.revisionId: only at AWS`]: MOTO,
  [`${LAMBDA}.runtimeVersionConfig: only at AWS`]: MOTO,
  'AllocateAddress.responseElements.networkBorderGroup: only at AWS': MOTO,
  'AllocateAddress.responseElements.publicIpv4Pool: only at AWS': MOTO,
  'CreateFlowLogs.responseElements.CreateFlowLogsResponse.clientToken: only at AWS': MOTO,
  'CreateInternetGateway.responseElements.internetGateway.association: only at AWS': 'not in the API',
  [`${NAT}.clientToken: only at AWS`]: MOTO,
  [`${NAT}.natGateway.natGatewayAddressSet.item.isPrimary: only at AWS`]: MOTO,
  [`${NAT}.natGateway.natGatewayAddressSet.item.status: only at AWS`]: MOTO,
  [`${NAT}.natGateway.natGatewayAddressSet.item.associationId: only here`]: AT_ONCE,
  [`${NAT}.natGateway.natGatewayAddressSet.item.networkInterfaceId: only here`]: AT_ONCE,
  [`${NAT}.natGateway.natGatewayAddressSet.item.privateIp: only here`]: AT_ONCE,
  [`${NAT}.natGateway.natGatewayAddressSet.item.publicIp: only here`]: AT_ONCE,
  'CreatePolicy.responseElements.policy.permissionsBoundaryUsageCount: only at AWS': MOTO,
  'CreateRole.responseElements.role.maxSessionDuration: only here': MORE,
  'CreateRole.responseElements.role.roleLastUsed: only here': MORE,
  'CreateRouteTable.requestParameters.clientToken: only here': NEWER,
  'CreateRouteTable.responseElements.routeTable.propagatingVgwSet: only at AWS': MOTO,
  'CreateSecurityGroup.responseElements.securityGroupArn: only here': NEWER,
  'CreateSecurityGroup.responseElements.tagSet: only at AWS': MOTO,
  'CreateSnapshot.responseElements.progress: only here': MORE,
  'CreateSnapshot.responseElements.storageTier: only here': NEWER,
  'CreateSubnet.responseElements.subnet.enableDns64: only at AWS': MOTO,
  'CreateVolume.responseElements.attachmentSet: only here': MORE,
  'CreateVolume.responseElements.iops: only at AWS': MOTO,
  'CreateVolume.responseElements.multiAttachEnabled: only at AWS': MOTO,
};
