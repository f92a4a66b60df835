import { describe, expect, test } from 'vitest';
import { parsePolicy } from './document.ts';
import { webIdentityTrust } from './web-identity.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const trust = (
  issuer: string,
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  provider?: string,
) => {
  const keyed = Object.fromEntries(
    Object.entries(conditions).map(([operator, claims]) => [
      operator,
      Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value])),
    ]),
  );
  const [statement] = parsePolicy(
    JSON.stringify({
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Condition: keyed }],
    }),
  ).statements;
  return (
    statement && webIdentityTrust(statement, provider ?? `arn:aws:iam::111122223333:oidc-provider/${issuer}`)
  );
};
const subjects = (issuer: string, table: Readonly<Record<string, string>>) =>
  test.for(Object.entries(table))('%s is %s', ([sub, expected]) => {
    expect(trust(issuer, { StringLike: { sub, aud: 'sts.amazonaws.com' } })?.width).toBe(expected);
  });

describe('GitHub Actions', () => {
  subjects(GITHUB, {
    'repo:acme/app:ref:refs/heads/main': 'narrow',
    'repo:acme/app:environment:production': 'narrow',
    'repo:acme/app:*': 'narrow',
    'repo:acme@123456/app@456789:ref:refs/heads/*': 'narrow',
    'repo:acme/app*': 'tenant',
    'repo:acme/*': 'tenant',
    'repo:acme/*:ref:refs/heads/main': 'tenant',
    'repo:acme*': 'anyone',
    'repo:my*/app:*': 'anyone',
    'repo:*': 'anyone',
    'repo:*/app:*': 'anyone',
    'repo:/*': 'anyone',
    '*': 'anyone',
    '*:environment:production': 'anyone',
    'repo?acme/app': 'anyone',
    'repository_owner_id:123456:*': 'narrow',
    'repository_owner:ac*': 'anyone',
    'repository_owner:acme:environment:production': 'narrow',
    'environment:production:repository_id:456789': 'narrow',
    // A sub made of claims that anybody may set in a repository of their own.
    'environment:production': 'anyone',
    'environment:production:*': 'anyone',
    'ref:refs/heads/main': 'anyone',
    'environment:production:repo:acme/app': 'narrow',
    'job_workflow_ref:acme/ci/.github/workflows/deploy.yml@*': 'tenant',
  });
  test('no condition at all', () => {
    expect(trust(GITHUB, {})).toEqual({
      issuer: GITHUB,
      name: 'GitHub Actions',
      width: 'anyone',
      claim: 'sub',
      values: [],
    });
  });
  test('the audience tells nothing of who', () => {
    expect(trust(GITHUB, { StringEquals: { aud: 'sts.amazonaws.com' } })?.width).toBe('anyone');
  });
  test('one wide value among narrow ones is what counts', () => {
    expect(trust(GITHUB, { StringLike: { sub: ['repo:acme/app:*', 'repo:acme/*'] } })).toMatchObject({
      width: 'tenant',
      values: ['repo:acme/*'],
    });
  });
  test('two tests must both hold', () => {
    expect(
      trust(GITHUB, { StringLike: { sub: 'repo:acme/*' }, StringEquals: { repository_id: '456789' } })?.width,
    ).toBe('narrow');
  });
  test.for([
    ['StringEquals', { sub: 'repo:acme/*' }, 'narrow'],
    ['StringNotEquals', { sub: 'repo:acme/app:*' }, 'anyone'],
    ['ForAllValues:StringLike', { sub: 'repo:acme/app:*' }, 'narrow'],
    ['StringLikeIfExists', { sub: 'repo:acme/app:*' }, 'narrow'],
    ['ForAllValues:StringEquals', { repository_id: '456789' }, 'anyone'],
    ['StringEquals', { repository_id: '456789' }, 'narrow'],
    ['StringEquals', { enterprise_id: '42' }, 'tenant'],
    ['StringLike', { job_workflow_ref: 'acme/ci/.github/workflows/deploy.yml@*' }, 'tenant'],
    ['StringEquals', { actor: 'alice' }, 'anyone'],
    ['StringEquals', { environment: 'production' }, 'anyone'],
  ] as const)('%s %j is %s', ([operator, claims, expected]) => {
    expect(trust(GITHUB, { [operator]: claims })?.width).toBe(expected);
  });
  test("an enterprise's own address", () => {
    expect(trust(`${GITHUB}/acme`, { StringLike: { sub: 'repo:*' } })?.width).toBe('tenant');
  });
  test("another provider's claim does not count", () => {
    expect(
      trust(
        'gitlab.com',
        { StringEquals: { sub: 'repo:acme/app:x' } },
        `arn:aws:iam::111122223333:oidc-provider/${GITHUB}`,
      )?.width,
    ).toBe('anyone');
  });
});

describe('GitLab', () => {
  subjects('gitlab.com', {
    'project_path:acme/app:ref_type:branch:ref:main': 'narrow',
    'project_path:acme/sub/app:*': 'narrow',
    'project_path:acme/*:ref_type:branch:ref:main': 'tenant',
    'project_path:ac*': 'anyone',
    'project_path:*': 'anyone',
  });
});

describe('HCP Terraform', () => {
  subjects('app.terraform.io', {
    'organization:acme:project:web:workspace:prod:run_phase:apply': 'narrow',
    'organization:acme:project:web:workspace:*:run_phase:*': 'narrow',
    'organization:acme:project:*:workspace:prod:run_phase:*': 'tenant',
    'organization:acme:*': 'tenant',
    'organization:acme*': 'anyone',
    'organization:*:project:web:*': 'anyone',
  });
});

describe('EKS', () => {
  subjects('oidc.eks.us-east-1.amazonaws.com/id/ABC', {
    'system:serviceaccount:web:app': 'narrow',
    'system:serviceaccount:web:*': 'narrow',
    'system:serviceaccount:*:*': 'tenant',
    '*': 'tenant',
  });
});

describe('sign-in of people', () => {
  test.for([
    ['cognito-identity.amazonaws.com', {}, 'anyone'],
    ['cognito-identity.amazonaws.com', { amr: 'authenticated' }, 'anyone'],
    ['cognito-identity.amazonaws.com', { aud: 'us-east-1:12345678-abcd' }, 'narrow'],
    ['accounts.google.com', {}, 'anyone'],
    ['accounts.google.com', { aud: '66677788899900pro0' }, 'narrow'],
    ['www.amazon.com', { app_id: 'amzn1.application-oa2-123456' }, 'narrow'],
    ['graph.facebook.com', {}, 'anyone'],
    ['login.acme.example', {}, 'tenant'],
    ['login.acme.example', { aud: 'app' }, 'narrow'],
    ['login.acme.example/realms/x', { sub: 'alice' }, 'narrow'],
  ] as const)('%s with %j is %s', ([issuer, claims, expected]) => {
    expect(trust(issuer, { 'ForAnyValue:StringLike': claims }, issuer)?.width).toBe(expected);
  });
  test('SAML is another thing', () => {
    expect(trust('x', {}, 'arn:aws:iam::111122223333:saml-provider/AWSSSO')).toBe(undefined);
  });
});
