import { source } from '../../../inventory/derivation.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { InstanceConnectEndpoint, KeyPair } from '../../../inventory/resources/ec2-ways-in.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 22,
  title: { en: 'Key pairs, open security groups, serial console', ko: '키 페어, 열린 보안 그룹, 직렬 콘솔' },
  look: {
    en: 'EC2: Key Pairs, Security Groups, EC2 Serial Console, Instance Connect endpoints; User data of instances',
    ko: 'EC2: 키 페어, 보안 그룹, EC2 직렬 콘솔, Instance Connect 엔드포인트; 인스턴스의 사용자 데이터',
  },
  normal: {
    en: 'Key pairs that you hold; SSH and RDP open to your own address at most.',
    ko: '내가 가진 키 페어이고, SSH와 RDP는 많아야 내 주소에만 열려 있습니다.',
  },
  makes: [
    'ec2:CreateKeyPair',
    'ec2:ImportKeyPair',
    'ec2:CreateSecurityGroup',
    'ec2:CreateInstanceConnectEndpoint',
    'ec2-instance-connect:SendSSHPublicKey',
    'ec2-instance-connect:SendSerialConsoleSSHPublicKey',
  ],
  changes: [
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:ModifySecurityGroupRules',
    'ec2:EnableSerialConsoleAccess',
    'ec2:ModifyInstanceAttribute',
  ],
  live: [
    source(SecurityGroup, 'ingress'),
    source(Ec2RegionDefaults, 'serialConsole'),
    { ...source(KeyPair, 'createdAt'), date: 'createdAt' },
    { ...source(InstanceConnectEndpoint, 'createdAt'), date: 'createdAt' },
  ],
  created: ['AWS::EC2::KeyPair', 'AWS::EC2::SecurityGroup'],
  controls: [
    'ec2-security-group-admin-port-open',
    'ec2-security-group-admin-port-open-ipv6',
    'ec2-security-group-all-ports-open',
    'ec2-serial-console-on',
  ],
  notCollected: { en: 'user data of instances', ko: '인스턴스의 사용자 데이터' },
});
