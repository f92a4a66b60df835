import { CreateSAMLProviderCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { AssumeRoleWithSAMLCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../aws-server.ts';
import { allow, role, session, trust } from '../../identity/sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const ISSUER = 'https://idp.haneul.example/saml';
const AUDIENCE = 'https://signin.aws.amazon.com/saml';
const METADATA = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${ISSUER}">${' '.repeat(1000)}</EntityDescriptor>`;

interface Said {
  readonly issuer?: string;
  readonly roles?: readonly string[];
  readonly name?: string;
  readonly until?: string;
  readonly audience?: string;
}

function assertion({
  issuer = ISSUER,
  roles = [],
  name = 'kim@haneul.example',
  until,
  audience = AUDIENCE,
}: Said) {
  const attribute = (key: string, ...values: readonly string[]) =>
    `<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/${key}">${values
      .map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`)
      .join('')}</saml:Attribute>`;
  const said = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">
    <saml:Issuer>${issuer}</saml:Issuer><saml:Assertion ID="_a1"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject>
    <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">S-1</saml:NameID><saml:SubjectConfirmation>
    <saml:SubjectConfirmationData NotOnOrAfter="${until ?? '2026-09-01T00:05:00Z'}" Recipient="${audience}"/></saml:SubjectConfirmation></saml:Subject>
    <saml:AttributeStatement>${attribute('Role', ...roles)}${attribute('RoleSessionName', name)}</saml:AttributeStatement>
    </saml:Assertion></samlp:Response>`;
  return Buffer.from(said).toString('base64');
}

test('a role is assumed by what the provider says of whom, and the trail tells so', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-09-01T00:00:00Z'));
  const PrincipalArn = `arn:aws:iam::${account.id}:saml-provider/haneul`;
  const RoleArn = await role(
    account,
    'staff',
    [
      trust(
        { Federated: PrincipalArn },
        { StringEquals: { 'SAML:aud': AUDIENCE } },
        'sts:AssumeRoleWithSAML',
      ),
    ],
    allow('iam:ListUsers'),
  );
  const roles = [`${RoleArn},${PrincipalArn}`];
  const enter = (said: Said) =>
    account.client(STSClient, 'us-east-1').send(
      new AssumeRoleWithSAMLCommand({
        RoleArn,
        PrincipalArn,
        SAMLAssertion: assertion({ roles, ...said }),
      }),
    );
  await expect(enter({})).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  await account
    .client(IAMClient)
    .send(new CreateSAMLProviderCommand({ Name: 'haneul', SAMLMetadataDocument: METADATA }));
  await expect(enter({ issuer: 'https://evil.example' })).rejects.toThrow('Issuer not present');
  await expect(enter({ until: '2026-08-31T23:59:00Z' })).rejects.toMatchObject({
    name: 'ExpiredTokenException',
  });
  const denied = { name: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithSAML' };
  await expect(enter({ roles: [`${RoleArn}x,${PrincipalArn}`] })).rejects.toMatchObject(denied);
  await expect(enter({ audience: 'https://other.example' })).rejects.toMatchObject(denied);
  // Either order of the pair.
  const given = await enter({ roles: [`${PrincipalArn}, ${RoleArn}`] });
  expect(given).toMatchObject({
    Subject: 'S-1',
    SubjectType: 'persistent',
    Issuer: ISSUER,
    Audience: AUDIENCE,
  });
  const me = session(given.Credentials);
  expect((await account.client(STSClient, 'us-east-1', me).send(new GetCallerIdentityCommand())).Arn).toBe(
    `arn:aws:sts::${account.id}:assumed-role/staff/kim@haneul.example`,
  );
  await account.client(IAMClient, 'us-east-1', me).send(new ListUsersCommand());
  const record = account.trail
    .records()
    .findLast(({ eventName, errorCode }) => eventName === 'AssumeRoleWithSAML' && !errorCode);
  expect(record).toMatchObject({
    userIdentity: {
      type: 'SAMLUser',
      principalId: `${given.NameQualifier}:S-1`,
      userName: 'S-1',
      identityProvider: given.NameQualifier,
    },
    requestParameters: {
      roleArn: RoleArn,
      principalArn: PrincipalArn,
      sAMLAssertionID: '_a1',
      roleSessionName: 'kim@haneul.example',
    },
    responseElements: { subject: 'S-1', nameQualifier: given.NameQualifier },
  });
});
