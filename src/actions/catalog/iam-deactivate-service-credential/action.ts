import { IAMClient, ListServiceSpecificCredentialsCommand } from '@aws-sdk/client-iam';
import { defineAction, type Target } from '../../../change/action.ts';
import { IamUser } from '../../../inventory/resources/iam-user.ts';
import { told } from '../../../inventory/told.ts';
import { factOf, factsOf } from '../../facts.ts';
import { iamCall } from '../../iam-call.ts';

interface CredentialTarget extends Target {
  /** The user's. */
  readonly name: string;
  readonly credentialId: string;
  /** `bedrock.amazonaws.com`. */
  readonly service: string;
}

export const action = defineAction<CredentialTarget>()({
  id: 'iam-deactivate-service-credential',
  title: ({ name, credentialId, service }) => ({
    en: `Deactivate the key ${credentialId} of ${name} for ${service}`,
    ko: `${name}의 ${service}용 키 ${credentialId} 비활성화`,
  }),
  reads: ['iam:ListServiceSpecificCredentials'],
  writes: ['iam:UpdateServiceSpecificCredential'],
  capture: async (aws, { region, name, credentialId }) => {
    const { ServiceSpecificCredentials } = await aws
      .client(IAMClient, region)
      .send(new ListServiceSpecificCredentialsCommand({ UserName: name }));
    const all = told(ServiceSpecificCredentials, 'ServiceSpecificCredentials');
    const found = all.find((one) => one.ServiceSpecificCredentialId === credentialId);
    return found ? told(found.Status, 'Status') : null;
  },
  // A key that is gone, or has expired, can do nothing either.
  holds: (status) => status !== 'Active',
  apply: (target) => [setStatus(target, 'Inactive')],
  undo: (target) => [setStatus(target, 'Active')],
  effect: ({ service }) => ({
    en: `Nobody can use ${service} with this key any more.`,
    ko: `이 키로 더는 ${service} 서비스를 쓸 수 없습니다.`,
  }),
  hurts: () => [
    {
      en: 'Programs that use this key stop working until they get another, or until this is undone.',
      ko: '이 키를 쓰는 프로그램은 다른 키를 받거나 되돌릴 때까지 멈춥니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  facts: [factsOf(IamUser, 'serviceCredentials')],
  fromFinding: (found) =>
    (factOf(found, IamUser, 'serviceCredentials') ?? [])
      .filter(({ active }) => active)
      .map(({ id, service }) => ({
        region: found.homeRegion,
        name: found.resource.id,
        credentialId: id,
        service,
      })),
});

function setStatus(target: CredentialTarget, Status: string) {
  return iamCall(target, 'UpdateServiceSpecificCredential', {
    UserName: target.name,
    ServiceSpecificCredentialId: target.credentialId,
    Status,
  });
}
