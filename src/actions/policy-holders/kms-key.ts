import { GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { KmsKey } from '../../inventory/resources/kms-key.ts';
import { told } from '../../inventory/told.ts';
import { parsePolicy, type Statement } from '../../policy/document.ts';
import { lets } from '../../policy/exposure.ts';
import { namedBy } from '../../policy/principal.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const keyPolicy: PolicyHolder = {
  noun: { en: 'KMS key', ko: 'KMS 키' },
  resource: KmsKey,
  reads: ['kms:GetKeyPolicy'],
  writes: ['kms:PutKeyPolicy'],
  read: async (aws, { region, name }) => {
    const { Policy } = await aws
      .client(KMSClient, region)
      .send(new GetKeyPolicyCommand({ KeyId: name, PolicyName: 'default' }));
    return { address: name, policy: told(Policy, 'Policy') };
  },
  write: ({ region }, KeyId, policy) => ({
    load: () => import('@aws-sdk/client-kms'),
    client: 'KMS',
    operation: 'PutKeyPolicy',
    region,
    input: { KeyId, PolicyName: 'default', Policy: policy ?? '' },
    needs: ['kms:PutKeyPolicy'],
  }),
  // A key obeys its policy alone: without the account in it nobody could ever manage the key again.
  refuses: ({ account }, after) =>
    after !== null && parsePolicy(after).statements.some((one) => letsManage(one, account))
      ? undefined
      : {
          en: 'Nothing else in the policy lets this account manage the key, so the key would be lost. First add a statement for the account in the console (KMS, the key, "Key policy").',
          ko: '정책의 나머지에는 이 계정이 키를 관리하게 하는 부분이 없어 키를 잃게 됩니다. 먼저 콘솔(KMS, 해당 키, "키 정책(Key policy)")에서 이 계정의 문을 추가하세요.',
        },
};

function letsManage(statement: Statement, account: string): boolean {
  return (
    statement.effect === 'Allow' &&
    Object.keys(statement.conditions).length === 0 &&
    namedBy(statement.principal ?? {}).some((one) => one.kind === 'account' && one.account === account) &&
    lets({ statement, actions: statement.actions ?? ['*'] }, 'kms:PutKeyPolicy')
  );
}
