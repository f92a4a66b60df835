/** What conditions ask of the world beyond the request: the organisation of the caller, the tags of the resource. Read only where a policy asks. */
import type { CallContext } from '../call-context.ts';
import type { NamedPolicy } from './evaluate.ts';
import type { IamView } from './iam-view.ts';
import { organizationId } from './organization-policies.ts';
import { tagsOf } from './resource-tags.ts';

type Known = Readonly<Record<string, readonly string[] | undefined>>;

/** Documents in lower case. */
const texts = new WeakMap<object, string>();

function mention(policies: readonly NamedPolicy[], words: string): boolean {
  return policies.some(({ document }) => {
    const text = texts.get(document) ?? JSON.stringify(document).toLowerCase();
    texts.set(document, text);
    return text.includes(words);
  });
}

/** @param resourceAccount whose the called resource is */
export async function organizationFacts(
  policies: readonly NamedPolicy[],
  home: CallContext,
  resourceAccount: string,
): Promise<Known> {
  if (!mention(policies, 'orgid')) return {};
  const isThere = home.accounts.some(({ id }) => id === resourceAccount);
  return {
    'aws:principalorgid': listed(await organizationId(home)),
    'aws:resourceorgid': isThere ? listed(await organizationId(home.inAccount(resourceAccount))) : undefined,
  };
}

export async function tagFacts(
  policies: readonly NamedPolicy[],
  resource: string,
  at: CallContext,
  view: IamView,
): Promise<Known> {
  if (!mention(policies, ':resourcetag/')) return {};
  const tags = Object.entries(await tagsOf(resource, at, view));
  const service = resource.split(':')[2] ?? '';
  return Object.fromEntries(
    tags.flatMap(([key, value]) =>
      ['aws', service].map((prefix) => [`${prefix}:resourcetag/${key.toLowerCase()}`, [value]]),
    ),
  );
}

function listed(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}
