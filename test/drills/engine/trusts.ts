/** Roles whose trust lets in whom only hostile calls named: another account, everybody, an identity provider's users. */
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Play } from './play.ts';
import { stands } from './presence.ts';

interface Statement {
  readonly Effect: string;
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
}

interface OpenRole {
  readonly name: string;
  readonly arn: string;
}

export async function rolesOpenToStrangers({ played, account }: Play): Promise<readonly OpenRole[]> {
  const trusts = played.flatMap(({ service, operation, input, hostile }) => {
    const document =
      input['AssumeRolePolicyDocument'] ??
      (operation === 'UpdateAssumeRolePolicy' && input['PolicyDocument']);
    if (service !== 'iam' || typeof document !== 'string') return [];
    return [{ role: String(input['RoleName']), lets: allowsOf(document), hostile }];
  });
  const open: OpenRole[] = [];
  for (const role of new Set(trusts.filter(({ hostile }) => hostile).map((trust) => trust.role))) {
    if (!(await stands(account, { type: 'AWS::IAM::Role', id: role, region: 'global' }))) continue;
    const { Role } = await account.client(IAMClient).send(new GetRoleCommand({ RoleName: role }));
    const ofRole = trusts.filter((trust) => trust.role === role);
    const owners = ofRole.filter(({ hostile }) => !hostile).flatMap(({ lets }) => lets);
    const theirs = ofRole.filter(({ hostile }) => hostile).flatMap(({ lets }) => lets);
    const friends = new Set([account.id, ...owners.flatMap(accountsIn)]);
    const spoken = new Set(owners.map(spelling));
    const planted = new Set(theirs.filter(isFederated).map(spelling));
    const lets = allowsOf(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
    const isOpen = lets.some(
      (one) =>
        accountsIn(one).some((id) => !friends.has(id)) ||
        (planted.has(spelling(one)) && !spoken.has(spelling(one))),
    );
    if (isOpen) open.push({ name: role, arn: Role?.Arn ?? role });
  }
  return open;
}

function allowsOf(document: string): readonly Statement[] {
  const { Statement } = JSON.parse(document) as { readonly Statement: Statement | readonly Statement[] };
  return [Statement].flat().filter(({ Effect }) => Effect === 'Allow');
}

/** `*` is every account. */
function accountsIn({ Principal }: Statement): readonly string[] {
  if (Principal === undefined || Principal === '*') return Principal ? ['*'] : [];
  return [Principal['AWS'] ?? []].flat().map((one) => /\d{12}/.exec(one)?.[0] ?? one);
}

function isFederated({ Principal }: Statement): boolean {
  return typeof Principal === 'object' && 'Federated' in Principal;
}

function spelling(statement: Statement): string {
  return JSON.stringify(statement);
}
