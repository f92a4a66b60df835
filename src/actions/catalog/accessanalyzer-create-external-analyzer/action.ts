import { AccessAnalyzerClient, paginateListAnalyzers } from '@aws-sdk/client-accessanalyzer';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { AccessAnalyzer } from '../../../inventory/resources/access-analyzer.ts';
import { told } from '../../../inventory/told.ts';

const NAME = 'jikimi-external-access';
/** They look for access from outside; the other types look for something else, for money. */
const EXTERNAL: ReadonlySet<string> = new Set(['ACCOUNT', 'ORGANIZATION']);

/** Status by name, of those that look for access from outside. */
type Analyzers = Readonly<Record<string, string>>;

export const action = defineAction<Target>()({
  id: 'accessanalyzer-create-external-analyzer',
  title: ({ region }) => ({
    en: `Turn on the free external access analyzer in ${region}`,
    ko: `${region}에서 무료 외부 액세스 분석기 켜기`,
  }),
  reads: ['access-analyzer:ListAnalyzers'],
  writes: ['access-analyzer:CreateAnalyzer', 'access-analyzer:DeleteAnalyzer', 'iam:CreateServiceLinkedRole'],
  capture: async (aws, { region }): Promise<Analyzers> => {
    const client = aws.client(AccessAnalyzerClient, region);
    const found: Record<string, string> = {};
    for await (const { analyzers } of paginateListAnalyzers({ client }, {})) {
      for (const { name, type, status } of told(analyzers, 'analyzers')) {
        if (EXTERNAL.has(told(type, 'type'))) found[told(name, 'name')] = told(status, 'status');
      }
    }
    return found;
  },
  holds: (analyzers) => Object.values(analyzers).includes('ACTIVE'),
  apply: (target) => [
    {
      ...call(target, 'CreateAnalyzer', { analyzerName: NAME, type: 'ACCOUNT' }),
      // AWS makes the role AWSServiceRoleForAccessAnalyzer for the first analyzer of an account.
      needs: ['access-analyzer:CreateAnalyzer', 'iam:CreateServiceLinkedRole'],
      doneWhen: ['ConflictException'],
    },
  ],
  undo: (target) => [
    { ...call(target, 'DeleteAnalyzer', { analyzerName: NAME }), doneWhen: ['ResourceNotFoundException'] },
  ],
  effect: ({ region }) => ({
    en: `IAM Access Analyzer tells what in ${region} is open to other accounts or to everyone: roles, buckets, keys, queues, functions. AWS also makes the role AWSServiceRoleForAccessAnalyzer, which stays when this is undone.`,
    ko: `${region}에서 다른 계정이나 모두에게 열린 역할, 버킷, 키, 대기열, 함수를 IAM Access Analyzer가 알려 줍니다. AWS가 서비스 연결 역할 AWSServiceRoleForAccessAnalyzer도 만들며, 되돌려도 이 역할은 남습니다.`,
  }),
  hurts: () => [],
  refuses: (_, analyzers) =>
    NAME in analyzers
      ? {
          en: `There is an analyzer ${NAME} already, and it is not active. Look at it in the IAM console.`,
          ko: `${NAME} 분석기가 이미 있지만 활성 상태가 아닙니다. IAM 콘솔에서 확인하세요.`,
        }
      : undefined,
  monthlyUsd: 0,
  minutes: 1,
  fromFinding: ({ resource }) =>
    resource.type === AccessAnalyzer.type ? [{ region: resource.region, name: NAME }] : [],
});

function call({ region }: Target, operation: string, input: Call['input']): Call {
  return {
    load: () => import('@aws-sdk/client-accessanalyzer'),
    client: 'AccessAnalyzer',
    operation,
    region,
    input,
    needs: [`access-analyzer:${operation}`],
  };
}
