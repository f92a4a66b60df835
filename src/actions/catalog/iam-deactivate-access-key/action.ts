import { IAMClient, ListAccessKeysCommand } from '@aws-sdk/client-iam';
import { defineAction, type Target } from '../../../change/action.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { factOf, factsOf } from '../../facts.ts';
import { iamCall } from '../../iam-call.ts';
import { refuseOwnAccess } from '../../own-access.ts';

interface KeyTarget extends Target {
  /** The user's. */
  readonly name: string;
  readonly accessKeyId: string;
}

export const action = defineAction<KeyTarget>()({
  id: 'iam-deactivate-access-key',
  title: ({ name, accessKeyId }) => ({
    en: `Deactivate the access key ${accessKeyId} of ${name}`,
    ko: `${name}의 액세스 키 ${accessKeyId} 비활성화`,
  }),
  reads: ['iam:ListAccessKeys'],
  writes: ['iam:UpdateAccessKey'],
  capture: async (aws, { region, name, accessKeyId }) => {
    const { AccessKeyMetadata = [] } = await aws
      .client(IAMClient, region)
      .send(new ListAccessKeysCommand({ UserName: name }));
    return AccessKeyMetadata.find((key) => key.AccessKeyId === accessKeyId)?.Status ?? null;
  },
  // A key that is gone can do nothing either.
  holds: (status) => status !== 'Active',
  apply: (target) => [setStatus(target, 'Inactive')],
  undo: (target, before) => [setStatus(target, before ?? 'Active')],
  effect: () => ({
    en: 'Nobody can sign a call with this key any more. Sessions that were made with it stay until they expire.',
    ko: '이 키로 더는 호출할 수 없습니다. 이 키로 이미 만든 세션은 만료될 때까지 남습니다.',
  }),
  hurts: () => [
    {
      en: 'Programs that use this key stop working until they get another, or until this is undone.',
      ko: '이 키를 쓰는 프로그램은 다른 키를 받거나 되돌릴 때까지 멈춥니다.',
    },
  ],
  refuses: ({ name }, _, circumstances) => refuseOwnAccess({ kind: 'user', name }, circumstances),
  monthlyUsd: 0,
  minutes: 1,
  facts: [factsOf(IamUser, 'liveKeys', 'keyUses', 'attachedPolicies')],
  // Which of two keys in use is to go, only their owner knows. AWS's quarantine does not name the key that was exposed.
  fromFinding: (found) => {
    const keys = factOf(found, IamUser, 'liveKeys')?.filter(({ active }) => active) ?? [];
    const uses = factOf(found, IamUser, 'keyUses');
    const policies = factOf(found, IamUser, 'attachedPolicies') ?? [];
    const isQuarantined = policies.some(({ arn }) => arn.includes(':aws:policy/AWSCompromisedKeyQuarantine'));
    const isIdle = (id: string, createdAt: string | null): boolean => {
      const use = uses?.find((one) => one.id === id);
      const since = use && (use.at ?? createdAt);
      return since ? daysBetween(since, found.now) >= found.idleDays : false;
    };
    return keys
      .filter(({ id, createdAt }) => isQuarantined || isIdle(id, createdAt))
      .map(({ id }) => ({ region: found.homeRegion, name: found.resource.id, accessKeyId: id }));
  },
});

function setStatus(target: KeyTarget, Status: string) {
  return iamCall(target, 'UpdateAccessKey', {
    UserName: target.name,
    AccessKeyId: target.accessKeyId,
    Status,
  });
}
