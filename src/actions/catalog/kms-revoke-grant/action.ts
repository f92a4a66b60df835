import { KMSClient, paginateListGrants } from '@aws-sdk/client-kms';
import { defineAction, type Target } from '../../../change/action.ts';
import { KmsKey } from '../../../inventory/resources/kms-key.ts';
import { told } from '../../../inventory/told.ts';
import { parseArn } from '../../../kernel/arn.ts';
import { factOf } from '../../facts.ts';

/** `name` is the key's id. */
interface GrantTarget extends Target {
  readonly grantId: string;
}

export const action = defineAction<GrantTarget>()({
  id: 'kms-revoke-grant',
  title: ({ name, grantId, region }) => ({
    en: `Revoke the grant ${grantId} on the KMS key ${name} (${region})`,
    ko: `KMS 키 ${name}(${region})의 권한 부여 ${grantId} 취소`,
  }),
  reads: ['kms:ListGrants'],
  writes: ['kms:RevokeGrant'],
  capture: async (aws, { region, name, grantId }) => {
    const client = aws.client(KMSClient, region);
    for await (const page of paginateListGrants({ client }, { KeyId: name, Limit: 100 })) {
      const grant = told(page.Grants, 'Grants').find(({ GrantId }) => GrantId === grantId);
      if (grant) return { grantee: grant.GranteePrincipal ?? '', operations: grant.Operations ?? [] };
    }
    return null;
  },
  holds: (grant) => grant === null,
  apply: ({ region, name, grantId }) => [
    {
      load: () => import('@aws-sdk/client-kms'),
      client: 'KMS',
      operation: 'RevokeGrant',
      region,
      input: { KeyId: name, GrantId: grantId },
      needs: ['kms:RevokeGrant'],
      doneWhen: ['NotFoundException', 'InvalidGrantIdException'],
    },
  ],
  irreversible: {
    en: 'A grant that was revoked does not come back: a new one has another id and token, and only whoever gave it knows what it was for.',
    ko: '취소한 권한 부여는 되돌릴 수 없습니다. 새로 만들어도 ID와 토큰이 다르고, 무엇에 쓰였는지는 만든 쪽만 압니다.',
  },
  effect: (_, grant) => {
    const grantee = grant?.grantee ?? '';
    const operations = grant?.operations.join(', ') ?? '';
    return {
      en: `${grantee} can no longer use the key through this grant (${operations}). The policy of the key stays as it is.`,
      ko: `${grantee}에서 이 권한 부여로 키를 더는 사용할 수 없습니다(${operations}). 키 정책은 그대로입니다.`,
    };
  },
  hurts: (_, grant) => [
    {
      en: `${grant?.grantee ?? ''} can no longer open what is encrypted with the key, such as disks and snapshots that it uses.`,
      ko: `${grant?.grantee ?? ''}에서 이 키로 암호화된 디스크나 스냅샷을 더는 열 수 없습니다.`,
    },
  ],
  monthlyUsd: 0,
  minutes: 5,
  fromFinding: (found) => {
    const { region, id } = found.resource;
    return (factOf(found, KmsKey, 'grants') ?? [])
      .filter(({ grantee }) => isForeign(grantee, found.account.id))
      .map((grant) => ({ region, name: id, grantId: grant.id }));
  },
});

/** Services are named by a host name, and belong to nobody. */
function isForeign(grantee: string, own: string): boolean {
  const account = /^\d{12}$/.test(grantee) ? grantee : parseArn(grantee)?.account;
  return account !== undefined && account !== '' && account !== own;
}
