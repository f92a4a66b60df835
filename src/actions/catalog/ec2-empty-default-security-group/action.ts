import {
  DescribeSecurityGroupsCommand,
  EC2Client,
  paginateDescribeNetworkInterfaces,
} from '@aws-sdk/client-ec2';
import type { AwsClients } from '../../../aws/gate.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { SecurityGroup } from '../../../inventory/resources/security-group.ts';
import { told } from '../../../inventory/told.ts';
import { theResource } from '../../found.ts';
import { RULE_WRITES, readRules, rulesFromTo } from '../../group-rules.ts';

/** `name` is the group's id. */
export const action = defineAction<Target>()({
  id: 'ec2-empty-default-security-group',
  title: ({ name, region }) => ({
    en: `Take all rules out of the default security group ${name} (${region})`,
    ko: `기본 보안 그룹 ${name}(${region})의 모든 규칙 제거`,
  }),
  reads: ['ec2:DescribeSecurityGroupRules', 'ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkInterfaces'],
  writes: RULE_WRITES,
  capture: async (aws, target) => {
    const rules = await readRules(aws, target);
    // Who uses an empty group is of no interest: it must not stand in the way back.
    const use = rules.length === 0 ? null : await readUse(aws, target);
    return { rules, use };
  },
  holds: ({ rules }) => rules.length === 0,
  apply: (target, { rules }) => rulesFromTo(target, rules, []),
  undo: (target, before, now) => rulesFromTo(target, now.rules, before.rules),
  effect: (_, { rules }) => ({
    en: `The group lets nothing in or out any more (${rules.length} rules go). What is launched without a group of its own is then closed. If this is undone, the rules come back with new ids.`,
    ko: `이 그룹으로는 아무 통신도 할 수 없게 됩니다(규칙 ${rules.length}개 제거). 보안 그룹을 정하지 않고 만든 리소스는 닫힌 상태가 됩니다. 되돌리면 규칙이 새 ID로 다시 만들어집니다.`,
  }),
  hurts: () => [
    {
      en: 'Nothing uses the group now. What is launched with it later has no network until it gets another group.',
      ko: '지금 이 그룹을 쓰는 리소스는 없습니다. 나중에 이 그룹으로 만든 리소스는 다른 그룹을 연결할 때까지 통신할 수 없습니다.',
    },
  ],
  refuses: (_, { use }) => {
    if (use?.isDefault === false) {
      return { en: 'This is not a default security group.', ko: '기본 보안 그룹이 아닙니다.' };
    }
    return use?.by === undefined || use.by === null
      ? undefined
      : {
          en: `The network interface ${use.by} uses the group: give it a security group of its own first, or it loses its network.`,
          ko: `네트워크 인터페이스 ${use.by}에서 이 그룹을 쓰고 있습니다. 통신이 끊기지 않도록 먼저 전용 보안 그룹을 연결하세요.`,
        };
  },
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: theResource(SecurityGroup),
});

/** @returns `by`: an interface that the group guards */
async function readUse(
  aws: AwsClients,
  { region, name }: Target,
): Promise<{ readonly isDefault: boolean; readonly by: string | null }> {
  const client = aws.client(EC2Client, region);
  const { SecurityGroups } = await client.send(new DescribeSecurityGroupsCommand({ GroupIds: [name] }));
  const [group] = told(SecurityGroups, 'securityGroupInfo');
  const isDefault = group?.GroupName === 'default';
  const input = { Filters: [{ Name: 'group-id', Values: [name] }], MaxResults: 1000 };
  const users: string[] = [];
  for await (const page of paginateDescribeNetworkInterfaces({ client }, input)) {
    users.push(
      ...told(page.NetworkInterfaces, 'networkInterfaceSet').map(
        ({ NetworkInterfaceId = '' }) => NetworkInterfaceId,
      ),
    );
  }
  return { isDefault, by: users.toSorted()[0] ?? null };
}
