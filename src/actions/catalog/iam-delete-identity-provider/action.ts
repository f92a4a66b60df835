import { GetOpenIDConnectProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import { errorCode } from '../../../aws/attempt.ts';
import { defineAction, type Target } from '../../../change/action.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import { GONE, iamCall, THERE } from '../../iam-call.ts';

interface ProviderTarget extends Target {
  /** `token.actions.githubusercontent.com`. */
  readonly name: string;
  readonly arn: string;
}

/** All that makes a provider: made again from this, it has the same ARN and roles trust it as before. */
interface Provider {
  readonly [key: string]: Json;
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export const action = defineAction<ProviderTarget>()({
  id: 'iam-delete-identity-provider',
  title: ({ name }) => ({
    en: `Delete the identity provider ${name}`,
    ko: `자격 증명 공급자 ${name} 삭제`,
  }),
  reads: ['iam:GetOpenIDConnectProvider'],
  writes: [
    'iam:CreateOpenIDConnectProvider',
    'iam:DeleteOpenIDConnectProvider',
    'iam:TagOpenIDConnectProvider',
  ],
  capture: async (aws, { region, arn }): Promise<Provider | null> => {
    try {
      const answer = await aws
        .client(IAMClient, region)
        .send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
      return {
        url: told(answer.Url, 'Url'),
        clientIds: answer.ClientIDList ?? [],
        thumbprints: answer.ThumbprintList ?? [],
        tags: Object.fromEntries((answer.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
      };
    } catch (error) {
      if (GONE.includes(errorCode(error))) return null;
      throw error;
    }
  },
  holds: (provider) => provider === null,
  apply: (target) => [
    iamCall(target, 'DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn: target.arn }, GONE),
  ],
  undo: (target, before) => {
    if (before === null) return [];
    const { url, clientIds, thumbprints, tags } = before;
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    const create = iamCall(
      target,
      'CreateOpenIDConnectProvider',
      {
        Url: `https://${url.replace(/^https:\/\//, '')}`,
        ClientIDList: clientIds,
        ThumbprintList: thumbprints,
        ...(Tags.length > 0 && { Tags }),
      },
      THERE,
    );
    return [
      Tags.length > 0 ? { ...create, needs: [...create.needs, 'iam:TagOpenIDConnectProvider'] } : create,
    ];
  },
  effect: ({ name }) => ({
    en: `Nobody can assume a role with a token of ${name} any more. Roles keep naming it in their trust policies, so that undoing opens exactly the same ways in. Sessions that exist stay until they expire.`,
    ko: `${name}의 토큰으로 더는 역할을 수임할 수 없습니다. 역할의 신뢰 정책은 그대로 두므로 되돌리면 전과 똑같이 동작합니다. 이미 만든 세션은 만료될 때까지 남습니다.`,
  }),
  hurts: ({ name }) => [
    {
      en: `Builds and programs of yours that sign in with ${name} stop working until this is undone.`,
      ko: `${name}에서 로그인하던 내 빌드와 프로그램은 되돌릴 때까지 멈춥니다.`,
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
});
