import type { AwsFault } from '../../../kernel/fault.ts';
import { type Gap, known, knownExcept } from '../../../kernel/reading.ts';
import { demandedValues } from '../../../policy/conditions.ts';
import type { PolicyDocument, Statement } from '../../../policy/document.ts';
import type { AdminRights } from '../../../policy/grants.ts';
import { defineDerivation, source } from '../../derivation.ts';
import type { Collected, Resource } from '../../inventory.ts';
import type { ResourceType } from '../../resource-type.ts';
import { EmergencyAccess } from '../../resources/emergency-access.ts';
import { IamRole } from '../../resources/iam-role.ts';
import { IamUser } from '../../resources/iam-user.ts';

const NOT_ASKED: AwsFault = {
  kind: 'not-collected',
  code: 'NotCollected',
  message: 'Nobody listed this type',
};

export const derivation = defineDerivation({
  id: 'emergency-access',
  provides: EmergencyAccess,
  from: [source(IamRole, 'admin', 'trustPolicy'), source(IamUser, 'admin', 'mfaActive')],
  derive: (seen) => {
    const roles = seen.resources.filter(({ type }) => type === IamRole.type);
    const users = seen.resources.filter(({ type }) => type === IamUser.type);
    const found = roles.filter(isAdministrator).flatMap((role) => {
      const names = usersLetIn(valueOf(role, 'trustPolicy') as PolicyDocument | undefined);
      return names.length > 0 ? [{ name: role.id, users: names }] : [];
    });
    const [gap] = [...unlisted(seen, IamRole), ...unread(roles, 'admin', 'trustPolicy')];
    return {
      // One is enough; that there is none takes having seen all.
      roles: found.length > 0 || gap === undefined ? known(found) : gap,
      administrators: knownExcept(
        users
          .filter((user) => isAdministrator(user) && valueOf(user, 'mfaActive') === true)
          .flatMap(({ arn }) => arn ?? [])
          .toSorted(),
        [...unlisted(seen, IamUser), ...unread(users, 'admin', 'mfaActive')],
      ),
    };
  },
});

function isAdministrator(one: Resource): boolean {
  return (valueOf(one, 'admin') as AdminRights | undefined)?.granted === 'yes';
}

/** Users whom every way in asks for a code; none where anybody else comes in, or without one. */
function usersLetIn(trust: PolicyDocument | undefined): readonly string[] {
  const ways = (trust?.statements ?? []).filter(({ effect }) => effect === 'Allow');
  return ways.every(isForUsersWithMfa) ? [...new Set(ways.flatMap(namedBy))] : [];
}

const USER = /^arn:[a-z-]+:iam::\d{12}:user\//;

function isForUsersWithMfa(statement: Statement): boolean {
  const asked = demandedValues(statement.conditions, 'aws:MultiFactorAuthPresent') ?? [];
  const names = namedBy(statement);
  return asked.includes('true') && names.length > 0 && names.every((name) => USER.test(name));
}

function namedBy({ principal }: Statement): readonly string[] {
  if (principal === undefined || principal === '*') return [];
  return Object.entries(principal).flatMap(([kind, names]) => (kind === 'AWS' ? names : [kind]));
}

function unlisted({ listings }: Collected, { type, listing }: ResourceType): readonly Gap[] {
  const own = listings.filter((one) => one.type === type);
  const [action] = listing;
  if (own.length === 0 && action) return [{ state: 'failed', action, fault: NOT_ASKED, region: 'global' }];
  return own.flatMap(({ region, result }) => (result.state === 'known' ? [] : [{ ...result, region }]));
}

function unread(resources: readonly Resource[], ...fields: readonly string[]): readonly Gap[] {
  return resources.flatMap((one) =>
    fields.flatMap((name) => {
      const reading = one.fields[name];
      return reading && reading.state !== 'known' ? [{ ...reading, region: one.region }] : [];
    }),
  );
}

function valueOf({ fields }: Resource, name: string): unknown {
  const reading = fields[name];
  return reading?.state === 'known' ? reading.value : undefined;
}
