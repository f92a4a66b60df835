/** What a SAML response says. Its signature is not looked at: tests have no identity provider. */
import { createHash } from 'node:crypto';
import { type Element, parseXml } from '../../protocols/xml.ts';

const OF_AWS = 'https://aws.amazon.com/SAML/Attributes/';

export interface Assertion {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  /** `persistent`, `transient`, or a format's whole name. */
  readonly subjectType: string;
  /** Where it is to be shown: `https://signin.aws.amazon.com/saml`. */
  readonly recipient: string;
  readonly notOnOrAfter: Date;
  /** Pairs of a role and its provider, in either order. */
  readonly roles: readonly (readonly string[])[];
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** @returns `undefined` where it is none */
export function assertionIn(base64: string): Assertion | undefined {
  try {
    return readAssertion(parseXml(Buffer.from(base64, 'base64').toString()));
  } catch {
    return undefined;
  }
}

export function fromAws(name: string, { attributes }: Assertion): string | undefined {
  return attributes.get(`${OF_AWS}${name}`)?.[0];
}

/** Who vouches, as conditions and the trail name it. */
export function nameQualifier(issuer: string, account: string, provider: string): string {
  return createHash('sha1').update(`${issuer}${account}/${provider}`).digest('base64');
}

function readAssertion(response: Element): Assertion | undefined {
  const assertion = all(response, 'Assertion')[0];
  const nameId = assertion && all(assertion, 'NameID')[0];
  const confirmed = assertion && all(assertion, 'SubjectConfirmationData')[0];
  const until = new Date(confirmed?.attributes['NotOnOrAfter'] ?? '');
  if (!assertion || !nameId || Number.isNaN(until.getTime())) return undefined;
  const attributes = new Map(
    all(assertion, 'Attribute').map((attribute) => [
      attribute.attributes['Name'] ?? '',
      all(attribute, 'AttributeValue').map(({ text }) => text.trim()),
    ]),
  );
  const format = nameId.attributes['Format'] ?? '';
  return {
    id: assertion.attributes['ID'] ?? '',
    issuer: all(assertion, 'Issuer')[0]?.text.trim() ?? '',
    subject: nameId.text.trim(),
    subjectType: /:nameid-format:(persistent|transient)$/.exec(format)?.[1] ?? format,
    recipient: confirmed?.attributes['Recipient'] ?? '',
    notOnOrAfter: until,
    roles: (attributes.get(`${OF_AWS}Role`) ?? []).map((pair) => pair.split(',').map((arn) => arn.trim())),
    attributes,
  };
}

function all(element: Element, name: string): readonly Element[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => all(child, name))];
}
