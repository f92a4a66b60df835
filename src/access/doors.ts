/**
 * Ways into roles for people and machines that are no IAM users: identity providers, certificates, IAM Identity Center.
 * Which roles each opens is what the roles' trust policies say; an identity provider that no role trusts opens nothing.
 */
import type { Inventory } from '../inventory/inventory.ts';
import { IamRole } from '../inventory/resources/iam-role.ts';
import { type Assignment, IdentityCenter } from '../inventory/resources/identity-center.ts';
import { OidcProvider } from '../inventory/resources/oidc-provider.ts';
import { RolesAnywhere } from '../inventory/resources/roles-anywhere.ts';
import { SamlProvider } from '../inventory/resources/saml-provider.ts';
import type { Reading } from '../kernel/reading.ts';
import type { Statement, Principal as TrustedParties } from '../policy/document.ts';
import { webIdentityTrust } from '../policy/web-identity.ts';
import type { Capability, Principal } from './principal.ts';
import { type Seen, seenOf } from './seen.ts';

type DoorKind = 'saml' | 'oidc' | 'roles-anywhere' | 'identity-center';

export interface Door {
  readonly kind: DoorKind;
  /** Of a provider that AWS runs for everybody, its name: `accounts.google.com`. */
  readonly arn: string;
  readonly name: string;
  /** `global` where it has none. */
  readonly region: string;
  /** `switched-off`: nobody comes through today. `gone`: roles still trust it, and whoever makes it anew opens them. */
  readonly state: 'open' | 'switched-off' | 'gone';
  readonly roles: readonly OpenedRole[];
  /** Of IAM Identity Center: who is assigned to this account. */
  readonly people: readonly Assignment[];
}

export interface OpenedRole {
  readonly arn: string;
  readonly class: Reading<Capability>;
  /**
   * How many may come through: `anyone` with an account at the provider, everything of one `tenant` there, whomever the
   * `provider` itself lets in, or a `narrow` circle that conditions name.
   */
  readonly width: 'anyone' | 'tenant' | 'provider' | 'narrow';
  /** Condition keys. */
  readonly conditions: readonly string[];
}

type Role = Pick<Seen<typeof IamRole>, 'arn' | 'read'>;

interface Trust {
  readonly role: string;
  readonly statement: Statement;
  readonly conditions: readonly string[];
}

export function doorsOf(inventory: Inventory, principals: readonly Principal[]): readonly Door[] {
  const roles = seenOf(inventory, IamRole);
  const classes = new Map(principals.map((one) => [one.arn, one.class]));
  const opened = (trust: Trust, width: OpenedRole['width']): OpenedRole[] => {
    const capability = classes.get(trust.role);
    return capability ? [{ arn: trust.role, class: capability, width, conditions: trust.conditions }] : [];
  };
  const center = identityCenters(inventory, roles, (trust) => opened(trust, 'provider'));
  const assigned = new Set(center.flatMap((door) => door.roles.map(({ arn }) => arn)));
  const federated = providers(inventory, roles, opened).flatMap((door) => withoutAssigned(door, assigned));
  return [...center, ...federated, ...anchors(inventory, roles, opened)];
}

type Opened = (trust: Trust, width: OpenedRole['width']) => OpenedRole[];

/** IAM Identity Center comes in by a SAML provider of its own; told once is enough. */
function withoutAssigned(door: Door, assigned: ReadonlySet<string>): Door[] {
  const left = door.roles.filter(({ arn }) => !assigned.has(arn));
  if (left.length === door.roles.length) return [door];
  return left.length === 0 ? [] : [{ ...door, roles: left }];
}

function providers(inventory: Inventory, roles: readonly Role[], opened: Opened): readonly Door[] {
  const trusts = roles.flatMap((role) => trustsOf(role, 'Federated'));
  const registered = [
    ...seenOf(inventory, SamlProvider).map(({ id, arn }) => ({ kind: 'saml' as const, id, arn })),
    ...seenOf(inventory, OidcProvider).map(({ id, arn }) => ({ kind: 'oidc' as const, id, arn })),
  ];
  const known = new Set(registered.map(({ arn }) => arn));
  const strangers = [...new Set(trusts.map(({ party }) => party))].filter((party) => !known.has(party));
  const found = [
    ...registered.map((one) => ({ ...one, state: 'open' as const })),
    ...strangers.flatMap((party) => strange(party, inventory)),
  ];
  return found.map(({ kind, id, arn, state }) => ({
    kind,
    arn,
    name: id,
    region: 'global',
    state,
    roles: trusts
      .filter(({ party }) => party === arn)
      .flatMap((trust) =>
        opened(trust, kind === 'oidc' ? oidcWidth(trust.statement, arn) : samlWidth(trust.conditions)),
      ),
    people: [],
  }));
}

/** Trusted and not among those registered: run by AWS for everybody, or deleted; where nobody read the list, it counts as there. */
function strange(
  party: string,
  { listings }: Inventory,
): readonly { kind: 'saml' | 'oidc'; id: string; arn: string; state: Door['state'] }[] {
  const kind = party.includes(':saml-provider/') ? 'saml' : 'oidc';
  if (!party.startsWith('arn:')) return [{ kind, id: party, arn: party, state: 'open' }];
  const { type } = kind === 'saml' ? SamlProvider : OidcProvider;
  const isListed = listings.some((one) => one.type === type && one.result.state === 'known');
  const id = party.slice(party.indexOf('/') + 1);
  return [{ kind, id, arn: party, state: isListed ? 'gone' : 'open' }];
}

function oidcWidth(statement: Statement, provider: string): OpenedRole['width'] {
  return webIdentityTrust(statement, provider)?.width ?? 'provider';
}

/** These say which sign-in page and which provider, not who. */
const NOT_WHO = new Set(['saml:aud', 'saml:iss', 'saml:doc', 'saml:namequalifier']);

function samlWidth(conditions: readonly string[]): OpenedRole['width'] {
  return conditions.some((key) => key.toLowerCase().startsWith('saml:') && !NOT_WHO.has(key.toLowerCase()))
    ? 'narrow'
    : 'provider';
}

const ANYWHERE = 'rolesanywhere.amazonaws.com';

/** Certificates of every anchor that is on open the roles of every profile that is on, where the role's trust agrees. */
function anchors(inventory: Inventory, roles: readonly Role[], opened: Opened): readonly Door[] {
  const trusts = roles.flatMap((role) => trustsOf(role, 'Service')).filter(({ party }) => party === ANYWHERE);
  return seenOf(inventory, RolesAnywhere).flatMap(({ region, read }) => {
    const [all, profiles] = [read('trustAnchors'), read('profiles')];
    if (all.state !== 'known') return [];
    const offered =
      profiles.state === 'known'
        ? new Set(profiles.value.filter(({ enabled }) => enabled).flatMap(({ roleArns }) => roleArns))
        : undefined;
    return all.value.map(
      ({ arn, name, enabled }): Door => ({
        kind: 'roles-anywhere',
        arn,
        name,
        region,
        state: enabled ? 'open' : 'switched-off',
        roles: trusts
          // Where the profiles are not known, every role that trusts the service may be in one.
          .filter(({ role, statement }) => (offered?.has(role) ?? true) && mayBe(statement, arn))
          .flatMap((trust) => opened(trust, anywhereWidth(trust.conditions))),
        people: [],
      }),
    );
  });
}

/** Says no only where the trust names other anchors by their whole ARN. */
function mayBe({ conditions }: Statement, anchor: string): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      if (key.toLowerCase() !== 'aws:sourcearn' || /Not/.test(operator)) return true;
      return values.some((value) => /[*?]/.test(value) || value === anchor);
    }),
  );
}

/** What a certificate says of itself comes in as session tags. */
function anywhereWidth(conditions: readonly string[]): OpenedRole['width'] {
  return conditions.some((key) => /^aws:PrincipalTag\/x509/i.test(key)) ? 'narrow' : 'provider';
}

function identityCenters(
  inventory: Inventory,
  roles: readonly Role[],
  opened: (trust: Trust) => OpenedRole[],
): readonly Door[] {
  const reserved = roles.filter(({ arn }) => arn.includes(':role/aws-reserved/sso.amazonaws.com/'));
  return seenOf(inventory, IdentityCenter).flatMap(({ region, read }) => {
    const instances = read('instances');
    if (instances.state !== 'known') return [];
    return instances.value
      .filter(({ assignments }) => assignments.length > 0)
      .map(({ arn, assignments }): Door => {
        const sets = new Set(assignments.map(({ permissionSet }) => permissionSet));
        return {
          kind: 'identity-center',
          arn,
          name: arn.slice(arn.lastIndexOf('/') + 1),
          region,
          state: 'open',
          roles: reserved
            .filter((role) => sets.has(permissionSetOf(role.arn)))
            .flatMap((role) => trustsOf(role, 'Federated'))
            .flatMap(opened),
          people: assignments,
        };
      });
  });
}

/** `AWSReservedSSO_NAME_0123456789abcdef` */
export function permissionSetOf(roleArn: string): string {
  return /AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(roleArn)?.[1] ?? '';
}

function trustsOf(role: Role, kind: string): readonly (Trust & { readonly party: string })[] {
  const trust = role.read('trustPolicy');
  if (trust.state !== 'known') return [];
  return trust.value.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => {
      const conditions = Object.values(statement.conditions).flatMap((keys) => Object.keys(keys));
      return partiesIn(statement.principal, kind).map((party) => ({
        party,
        role: role.arn,
        statement,
        conditions,
      }));
    });
}

function partiesIn(principal: TrustedParties | undefined, kind: string): readonly string[] {
  return principal === undefined || principal === '*' ? [] : (principal[kind] ?? []);
}
