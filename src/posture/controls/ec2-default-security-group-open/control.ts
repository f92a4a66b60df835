import { josa } from '../../../i18n/particles.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'ec2-default-security-group-open',
  resource: SecurityGroup,
  reads: ['groupName', 'isDefault', 'vpcId', 'ingress', 'egress'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A default security group lets traffic through', ko: '기본 보안 그룹이 트래픽을 허용함' },
  why: {
    en: 'Anything launched without choosing a security group ends up in this one, and everything in it may talk to everything else in it: from one hacked server, an intruder reaches all the others. If the group has no rules, forgetting to choose does no harm.',
    ko: '보안 그룹을 정하지 않고 만든 리소스는 이 그룹에 들어가고, 그 안에서는 서로 모든 통신이 허용됩니다. 서버 하나가 뚫리면 나머지까지 위험해집니다. 규칙을 비워 두면 보안 그룹 지정을 잊어도 안전합니다.',
  },
  fix: {
    steps: [
      {
        en: 'In "Network interfaces", search for the ID of the group.',
        ko: '"네트워크 인터페이스(Network interfaces)"에서 이 그룹의 ID를 검색합니다.',
      },
      {
        en: 'If anything uses the group, assign it a security group of its own first.',
        ko: '이 그룹을 사용하는 리소스가 있으면 먼저 전용 보안 그룹을 연결합니다.',
      },
      {
        en: 'Open the group and delete all inbound rules.',
        ko: '이 그룹을 열고 인바운드 규칙(Inbound rules)을 모두 삭제합니다.',
      },
      {
        en: 'Delete all outbound rules. The group itself cannot be deleted.',
        ko: '아웃바운드 규칙(Outbound rules)을 모두 삭제합니다. 그룹 자체는 삭제할 수 없습니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Anything that still uses the group loses its network connection. If nothing uses it, nothing stops working.',
      ko: '아직 이 그룹을 쓰는 리소스는 통신이 끊깁니다. 쓰는 리소스가 없으면 멈추는 것도 없습니다.',
    },
    check: {
      en: 'The group shows no inbound and no outbound rules.',
      ko: '그룹에 인바운드 규칙과 아웃바운드 규칙이 하나도 없습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/ec2/home?region={region}#SecurityGroup:groupId={id}',
  },
  remedies: ['ec2-empty-default-security-group'],
  frameworks: {
    'cis-aws-7.0': ['6.5'],
    'aws-startup-security-baseline': ['WKLD.11'],
    'aws-fsbp': ['EC2.2'],
    'kisa-isms-p-2023': ['2.6.1'],
  },
  evaluate: ({ groupName, isDefault, vpcId, ingress, egress }, { resource }) => {
    if (!isDefault) {
      return notApplicable({
        en: `"${groupName}" is not the default group.`,
        ko: `${josa(`"${groupName}"`, '은/는')} 기본 그룹이 아닙니다.`,
      });
    }
    const vpc = vpcId ?? resource.region;
    if (ingress.length === 0 && egress.length === 0) {
      return pass({
        en: `The default group of ${vpc} has no rules.`,
        ko: `${vpc}의 기본 그룹에 규칙이 없습니다.`,
      });
    }
    const fromOutside = ingress.filter(
      (rule) =>
        rule.ipv4.length + rule.ipv6.length + rule.prefixLists.length > 0 ||
        rule.groups.some((id) => id !== resource.id),
    );
    if (fromOutside.length > 0) {
      return fail(
        {
          en: `The default group of ${vpc} lets in traffic from outside the group (${fromOutside.length} of ${ingress.length} inbound rules).`,
          ko: `${vpc}의 기본 그룹이 그룹 밖에서 들어오는 트래픽을 허용합니다(인바운드 규칙 ${ingress.length}개 중 ${fromOutside.length}개).`,
        },
        'medium',
      );
    }
    return fail({
      en: `The default group of ${vpc} has ${ingress.length} inbound and ${egress.length} outbound rules. A new VPC comes with such rules.`,
      ko: `${vpc}의 기본 그룹에 인바운드 규칙 ${ingress.length}개, 아웃바운드 규칙 ${egress.length}개가 있습니다. 새 VPC는 이런 규칙이 있는 상태로 만들어집니다.`,
    });
  },
});
