import { DescribeHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { SecurityHub } from '../../../inventory/resources/securityhub.ts';
import { told } from '../../../inventory/told.ts';
import type { IamAction } from '../../../kernel/reading.ts';

/** So AWS answers an account that never subscribed. */
const OFF: ReadonlySet<string> = new Set(['InvalidAccessException', 'ResourceNotFoundException']);

export const action = defineAction<Target>()({
  id: 'securityhub-enable-hub',
  title: ({ region }) => ({
    en: `Turn on Security Hub CSPM in ${region}`,
    ko: `${region}에서 Security Hub CSPM 켜기`,
  }),
  reads: ['securityhub:DescribeHub'],
  writes: ['iam:CreateServiceLinkedRole', 'securityhub:DisableSecurityHub', 'securityhub:EnableSecurityHub'],
  capture: async (aws, { region }): Promise<string | null> => {
    try {
      const { HubArn } = await aws.client(SecurityHubClient, region).send(new DescribeHubCommand({}));
      return told(HubArn, 'HubArn');
    } catch (error) {
      if (OFF.has(errorCode(error))) return null;
      throw error;
    }
  },
  holds: (hub) => hub !== null,
  apply: (target) => [
    {
      ...call(target, 'EnableSecurityHub', { EnableDefaultStandards: true }, ['iam:CreateServiceLinkedRole']),
      doneWhen: ['ResourceConflictException'],
    },
  ],
  undo: (target, _, now) => (now === null ? [] : [call(target, 'DisableSecurityHub')]),
  effect: ({ region }) => ({
    en: `Security Hub CSPM checks ${region} all day against the standards that AWS turns on by itself (AWS Foundational Security Best Practices and CIS 1.2), and collects what GuardDuty and others report. Without AWS Config in the region most checks answer nothing. Undoing deletes its findings.`,
    ko: `Security Hub CSPM이 AWS가 기본으로 켜는 표준(AWS Foundational Security Best Practices와 CIS 1.2)으로 ${region}을 계속 점검하고 GuardDuty 등이 알리는 내용을 모읍니다. 이 리전에 AWS Config가 없으면 대부분의 점검이 동작하지 않습니다. 되돌리면 결과도 삭제됩니다.`,
  }),
  hurts: () => [],
  monthlyUsd: {
    en: 'Free for 30 days per region, then by the check (0.001 USD), beside AWS Config; "Usage" in its settings shows an estimate',
    ko: '리전마다 30일 무료. 이후 점검마다 요금(0.001 USD)이 붙고 AWS Config 요금은 별도. 설정의 사용량(Usage)에서 예상 요금을 볼 수 있음',
  },
  minutes: 1,
  after: ['config-start-recorder'],
  fromFinding: ({ resource }) =>
    resource.type === SecurityHub.type ? [{ region: resource.region, name: 'Security Hub CSPM' }] : [],
});

function call(
  { region }: Target,
  operation: 'DisableSecurityHub' | 'EnableSecurityHub',
  input: Call['input'] = {},
  more: readonly IamAction[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-securityhub'),
    client: 'SecurityHub',
    operation,
    region,
    input,
    needs: [`securityhub:${operation}`, ...more],
  };
}
