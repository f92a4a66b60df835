/** IAM Roles Anywhere, which moto lacks: a way back in for whoever holds a certificate. */
import type {
  CreateProfileRequest,
  CreateTrustAnchorRequest,
  ImportCrlRequest,
  CrlDetail as SdkCrl,
  ProfileDetail as SdkProfile,
  TrustAnchorDetail as SdkTrustAnchor,
} from '@aws-sdk/client-rolesanywhere';
import type { CallContext } from '../call-context.ts';
import { randomUUID } from '../chance.ts';
import { type Collection, collection } from '../collection.ts';
import { emptyLists } from '../empty-lists.ts';
import type { Structure } from '../model/service-model.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

/** Its SDK is of a time when members were absent, not undefined. */
type Told<T> = { readonly [K in keyof T]: T[K] | undefined };
type CrlDetail = Told<SdkCrl>;
type ProfileDetail = Told<SdkProfile>;
type TrustAnchorDetail = Told<SdkTrustAnchor>;

const anchors = kept<TrustAnchorDetail>('trust anchor');
const profiles = kept<ProfileDetail>('profile');
const crls = kept<CrlDetail>('CRL');

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists('ListSubjects'),
    CreateTrustAnchor: answer<CreateTrustAnchorRequest, { trustAnchor: TrustAnchorDetail }>(
      ({ name, source, enabled = false }, at) => {
        const id = randomUUID();
        const trustAnchor: TrustAnchorDetail = {
          trustAnchorId: id,
          trustAnchorArn: `arn:aws:rolesanywhere:${at.region}:${at.account.id}:trust-anchor/${id}`,
          name,
          source,
          enabled,
          ...times(at),
        };
        return { trustAnchor: anchors.put(id, trustAnchor, at) };
      },
    ),
    ListTrustAnchors: answer<object, { trustAnchors: TrustAnchorDetail[] }>((_input, at) => ({
      trustAnchors: anchors.all(at),
    })),
    ...lifeOf(anchors, 'TrustAnchor', 'trustAnchor'),

    CreateProfile: answer<CreateProfileRequest, { profile: ProfileDetail }>((input, at) => {
      const id = randomUUID();
      const profile: ProfileDetail = {
        profileId: id,
        profileArn: `arn:aws:rolesanywhere:${at.region}:${at.account.id}:profile/${id}`,
        name: input.name,
        requireInstanceProperties: input.requireInstanceProperties ?? false,
        enabled: input.enabled ?? false,
        createdBy: at.principal.arn,
        sessionPolicy: input.sessionPolicy,
        roleArns: input.roleArns,
        managedPolicyArns: input.managedPolicyArns ?? [],
        durationSeconds: input.durationSeconds ?? 3600,
        ...times(at),
      };
      return { profile: profiles.put(id, profile, at) };
    }),
    ListProfiles: answer<object, { profiles: ProfileDetail[] }>((_input, at) => ({
      profiles: profiles.all(at),
    })),
    ...lifeOf(profiles, 'Profile', 'profile'),

    ImportCrl: answer<ImportCrlRequest, { crl: CrlDetail }>(
      ({ name, crlData, enabled = false, trustAnchorArn }, at) => {
        anchors.get(trustAnchorArn?.split('/').at(-1), at);
        const id = randomUUID();
        const crl: CrlDetail = {
          crlId: id,
          crlArn: `arn:aws:rolesanywhere:${at.region}:${at.account.id}:crl/${id}`,
          name,
          enabled,
          crlData,
          trustAnchorArn,
          ...times(at),
        };
        return { crl: crls.put(id, crl, at) };
      },
    ),
    ListCrls: answer<object, { crls: CrlDetail[] }>((_input, at) => ({ crls: crls.all(at) })),
    ...lifeOf(crls, 'Crl', 'crl'),
  },
};

function kept<T>(what: string): Collection<T> {
  return collection<T>(
    'region',
    (id) => new AwsRefusal('ResourceNotFoundException', `There is no ${what} with the id ${id}.`, 404),
  );
}

function times(at: CallContext): { createdAt: Date; updatedAt: Date } {
  return { createdAt: at.account.clock.now(), updatedAt: at.account.clock.now() };
}

/** Get, enable, disable and delete, which are the same for all three. */
function lifeOf<T extends { enabled?: boolean | undefined; updatedAt?: Date | undefined }>(
  items: Collection<T>,
  kind: string,
  member: string,
): NonNullable<ServiceAnswers['answers']> {
  const idOf = (input: Structure) => input[`${member}Id`] as string;
  const become = (enabled: boolean) =>
    answer<Structure, object>((input, at) => {
      const changed = { ...items.get(idOf(input), at), enabled, updatedAt: at.account.clock.now() };
      return { [member]: items.put(idOf(input), changed, at) };
    });
  return {
    [`Get${kind}`]: answer<Structure, object>((input, at) => ({ [member]: items.get(idOf(input), at) })),
    [`Enable${kind}`]: become(true),
    [`Disable${kind}`]: become(false),
    [`Delete${kind}`]: answer<Structure, object>((input, at) => ({
      [member]: items.remove(idOf(input), at),
    })),
  };
}
