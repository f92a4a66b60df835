import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import { type Asked, verdict } from '../../identity/evaluate.ts';
import { factsOf } from '../../identity/facts.ts';
import { concerns } from '../../identity/grants-to.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { narrowing, packedSize, secondsWithin } from './requested.ts';
import { roleNamed, roleSession, withinRoleMaximum } from './role-session.ts';
import { type Claims, claimsOf } from './web-token.ts';

const ROLE_SECONDS = { least: 900, most: 43_200, usual: 3600 };

export const federatedRoles: NonNullable<ServiceAnswers['answers']> = {
  AssumeRoleWithWebIdentity: answer<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>(
    async (input, at) => {
      const { RoleArn = '', RoleSessionName = '', WebIdentityToken = '' } = input;
      const claims = claimsOf(WebIdentityToken, at.account.clock.now());
      const seconds = secondsWithin(input.DurationSeconds, ROLE_SECONDS);
      const narrowed = narrowing(input);
      const role = await roleNamed(RoleArn, at);
      const provider = claims.issuer.replace(/^https:\/\//, '');
      const providerArn = `arn:aws:iam::${at.account.id}:oidc-provider/${provider}`;
      await checkAudience(providerArn, claims, at);
      const { azp } = claims.all;
      const audience = (typeof azp === 'string' ? azp : claims.audiences[0]) ?? '';
      const facts = factsOf(at, undefined, {
        ...Object.fromEntries(
          Object.entries(claims.all).map(([name, value]) => [
            `${provider}:${name}`.toLowerCase(),
            [value].flat().map(String),
          ]),
        ),
        [`${provider}:aud`.toLowerCase()]: [audience],
        'aws:federatedprovider': [providerArn],
      });
      const asked: Asked = { action: 'sts:AssumeRoleWithWebIdentity', resource: RoleArn, facts };
      const caller = { principal: at.principal, federated: providerArn };
      const trust = role?.identity.trust;
      if (!role || !trust || verdict([trust], asked, (one) => concerns(one, caller)).says !== 'allow') {
        throw new AwsRefusal('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
      }
      await withinRoleMaximum(role, seconds);
      return {
        ...roleSession(role, RoleSessionName, seconds, {
          mfaAuthenticated: false,
          // The trail tells of the claims under the provider's name.
          webIdFederation: {
            provider: providerArn,
            attributes: { [`${provider}:aud`]: audience, [`${provider}:sub`]: claims.subject },
          },
          ...narrowed,
        }),
        ...packedSize(input),
        SubjectFromWebIdentityToken: claims.subject,
        Audience: audience,
        Provider: providerArn,
      };
    },
  ),
};

/** @throws {AwsRefusal} */
async function checkAudience(arn: string, { issuer, audiences }: Claims, at: CallContext): Promise<void> {
  const { GetOpenIDConnectProviderCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const provider = await at
    .moto(IAMClient)
    .send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))
    .catch(() => {
      throw new AwsRefusal(
        'InvalidIdentityToken',
        `No OpenIDConnect provider found in your account for ${issuer}`,
      );
    });
  if (!audiences.some((one) => provider.ClientIDList?.includes(one))) {
    throw new AwsRefusal('InvalidIdentityToken', 'Incorrect token audience');
  }
}
