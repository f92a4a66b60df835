/** EC2's names in CloudTrail, which are older than its API's. */

/** Lists of a request by what the query protocol calls them: name of the set, and of a plain item in it. */
export const SETS: Readonly<Record<string, readonly [set: string, item: string]>> = {
  InstanceId: ['instancesSet', 'instanceId'],
  ImageId: ['imagesSet', 'imageId'],
  VolumeId: ['volumeSet', 'volumeId'],
  SnapshotId: ['snapshotSet', 'snapshotId'],
  VpcId: ['vpcSet', 'vpcId'],
  SubnetId: ['subnetSet', 'subnetId'],
  GroupId: ['securityGroupIdSet', 'groupId'],
  GroupName: ['securityGroupSet', 'groupName'],
  SecurityGroupId: ['groupSet', 'groupId'],
  SecurityGroup: ['groupSet', 'groupName'],
  ResourceId: ['resourcesSet', 'resourceId'],
  Owner: ['ownersSet', 'owner'],
  ExecutableBy: ['executableBySet', 'user'],
  RestorableBy: ['sharedUsersSet', 'user'],
  RegionName: ['regionSet', 'regionName'],
  ZoneName: ['availabilityZoneSet', 'zoneName'],
  ZoneId: ['availabilityZoneIdSet', 'zoneId'],
  KeyName: ['keySet', 'keyName'],
  KeyPairId: ['keyPairIdSet', 'keyPairId'],
  PublicIp: ['publicIpsSet', 'publicIp'],
  AllocationId: ['allocationIdsSet', 'allocationId'],
  PrivateIpAddresses: ['privateIpAddressesSet', 'privateIpAddress'],
  Value: ['valueSet', 'value'],
  // Sets whose names are no plural of the item's.
  BlockDeviceMapping: ['blockDeviceMapping', 'item'],
  IpPermissions: ['ipPermissions', 'item'],
  Groups: ['groups', 'item'],
  IpRanges: ['ipRanges', 'item'],
  Ipv6Ranges: ['ipv6Ranges', 'item'],
  PrefixListIds: ['prefixListIds', 'item'],
  Add: ['add', 'item'],
  Remove: ['remove', 'item'],
};

/** Members that have another name in one operation's record. */
export const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreateVolume: { availabilityZone: 'zone' },
};

/**
 * Operations younger than CloudTrail's own form for EC2: told as `{ XRequest: { Member: ... } }`.
 * By what they are about; AWS has no list.
 */
const YOUNGER = [
  'AddressTransfer|AddressesAttribute|BlockPublicAccess|CapacityReservation|ClassicLinkDnsSupport|ClientVpn',
  'ConsoleScreenshot|CreditSpecification|EbsEncryption|EgressOnly|EventWindow|FastSnapshot|Fleet|FlowLogs|Hosts?$',
  'IamInstanceProfile|InstanceConnectEndpoint|InstanceMetadata|InstanceTypes|Ipam|LaunchTemplate|ManagedPrefixList',
  'NatGateway|NetworkInsights|SecurityGroupRules|SerialConsole|SnapshotTier|LockSnapshot|TrafficMirror',
  'TransitGateway|VerifiedAccess|VpcEndpoint|RecycleBin',
].join('|');
const YOUNG = new RegExp(YOUNGER);

export function isYoung(operation: string): boolean {
  return YOUNG.test(operation);
}

/** What a request says when its caller says nothing, where CloudTrail writes it down. */
export const DEFAULTS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  DeleteSnapshot: { force: false },
  DescribeInstanceStatus: { includeAllInstances: false },
  RunInstances: { disableApiTermination: false, disableApiStop: false },
};
