import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from '@aws-sdk/client-sts';
import type { CallContext } from '../../call-context.ts';
import { verdict } from '../../identity/evaluate.ts';
import { factsOf } from '../../identity/facts.ts';
import { concerns } from '../../identity/grants-to.ts';
import { parseXml } from '../../protocols/xml.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { narrowing, packedSize, secondsWithin } from './requested.ts';
import { roleNamed, roleSession, withinRoleMaximum } from './role-session.ts';
import { type Assertion, assertionIn, fromAws, nameQualifier } from './saml-assertion.ts';

const ROLE_SECONDS = { least: 900, most: 43_200, usual: 3600 };
const ACTION = 'sts:AssumeRoleWithSAML';

export const samlRoles: NonNullable<ServiceAnswers['answers']> = {
  AssumeRoleWithSAML: answer<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse>(async (input, at) => {
    const { RoleArn = '', PrincipalArn = '' } = input;
    const assertion = assertionIn(input.SAMLAssertion ?? '');
    if (!assertion) throw new AwsRefusal('InvalidIdentityToken', 'Invalid SAML response');
    await check(assertion, PrincipalArn, at);
    const narrowed = narrowing(input);
    const asked = Number(fromAws('SessionDuration', assertion) ?? ROLE_SECONDS.usual);
    const seconds = secondsWithin(input.DurationSeconds ?? asked, ROLE_SECONDS);
    const sessionName = fromAws('RoleSessionName', assertion);
    if (sessionName === undefined || !/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
      throw new AwsRefusal('InvalidIdentityToken', 'RoleSessionName is required in AuthnResponse');
    }
    const provider = PrincipalArn.slice(PrincipalArn.indexOf('/') + 1);
    const qualifier = nameQualifier(assertion.issuer, at.account.id, provider);
    const sourceIdentity = fromAws('SourceIdentity', assertion);
    const facts = factsOf(at, undefined, {
      'saml:aud': [assertion.recipient],
      'saml:iss': [assertion.issuer],
      'saml:sub': [assertion.subject],
      'saml:sub_type': [assertion.subjectType],
      'saml:namequalifier': [qualifier],
      'saml:doc': [`${at.account.id}/${provider}`],
      'aws:federatedprovider': [PrincipalArn],
      'sts:rolesessionname': [sessionName],
      ...(sourceIdentity !== undefined && { 'sts:sourceidentity': [sourceIdentity] }),
    });
    const role = await roleNamed(RoleArn, at);
    const caller = { principal: at.principal, federated: PrincipalArn };
    const trust = role?.identity.trust;
    const trusts = (action: string) =>
      trust &&
      verdict([trust], { action, resource: RoleArn, facts }, (one) => concerns(one, caller)).says === 'allow';
    const isNamed = assertion.roles.some((pair) => pair.includes(RoleArn) && pair.includes(PrincipalArn));
    const needed = sourceIdentity === undefined ? [ACTION] : [ACTION, 'sts:SetSourceIdentity'];
    const refused = needed.find((action) => !trusts(action));
    if (!role || !isNamed || refused !== undefined) {
      throw new AwsRefusal('AccessDenied', `Not authorized to perform ${refused ?? ACTION}`, 403);
    }
    await withinRoleMaximum(role, seconds);
    return {
      ...roleSession(role, sessionName, seconds, {
        mfaAuthenticated: false,
        ...(sourceIdentity !== undefined && { sourceIdentity }),
        ...narrowed,
      }),
      ...packedSize(input),
      Subject: assertion.subject,
      SubjectType: assertion.subjectType,
      Issuer: assertion.issuer,
      Audience: assertion.recipient,
      NameQualifier: qualifier,
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    };
  }),
};

/** @throws {AwsRefusal} where the provider is not known, another speaks, or it is too late */
async function check({ issuer, notOnOrAfter }: Assertion, arn: string, at: CallContext): Promise<void> {
  const { GetSAMLProviderCommand, IAMClient } = await import('@aws-sdk/client-iam');
  const provider = await at
    .moto(IAMClient)
    .send(new GetSAMLProviderCommand({ SAMLProviderArn: arn }))
    .catch(() => {
      throw new AwsRefusal('InvalidIdentityToken', "Specified provider doesn't exist");
    });
  if (parseXml(provider.SAMLMetadataDocument ?? '').attributes['entityID'] !== issuer) {
    throw new AwsRefusal('InvalidIdentityToken', 'Issuer not present in specified provider');
  }
  if (notOnOrAfter.getTime() <= at.account.clock.nowMs()) {
    throw new AwsRefusal('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
  }
}
