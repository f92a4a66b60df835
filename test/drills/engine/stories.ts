/** Hostile members who belong together, and what they handed on to themselves: what whoever tells the story must find. */
import type { TrailRecord } from '../../servers/trail/trail-record.ts';
import type { Play } from './play.ts';
import { namesIn, valueAt } from './saved.ts';

/** A credential that hostile calls made, and hostile calls used. */
export interface HandedOn {
  readonly child: string;
  /** What the caller is known by: a key, and an ARN where a sign-in has no key of its own. */
  readonly parents: readonly string[];
}

/** Addresses of those who share an address, a person, or what one of them saved. */
export function storiesOf({ scenario }: Pick<Play, 'scenario'>): readonly ReadonlySet<string>[] {
  const stories: { readonly threads: Set<string>; readonly addresses: Set<string> }[] = [];
  for (const [name, member] of Object.entries(scenario.cast)) {
    if (!member.hostile) continue;
    const saved = scenario.steps.flatMap(({ as, save }) => (as === name ? Object.keys(save ?? {}) : []));
    const threads = new Set([
      ...member.from,
      ...[...saved, ...namesIn(member.uses)].map((one) => `saved ${one}`),
      ...[member.user, member.role].flatMap((one) => (one === undefined ? [] : [`as ${one}`])),
    ]);
    const joined = stories.filter((story) => [...threads].some((thread) => story.threads.has(thread)));
    for (const story of joined) stories.splice(stories.indexOf(story), 1);
    stories.push({
      threads: new Set([threads, ...joined.map((story) => story.threads)].flatMap((one) => [...one])),
      addresses: new Set([...joined.flatMap(({ addresses }) => [...addresses]), ...member.from]),
    });
  }
  return stories.map(({ addresses }) => addresses);
}

/** @param hostile records of the hostile cast, in the order of time */
export function handedOn(hostile: readonly TrailRecord[]): readonly HandedOn[] {
  const used = new Set(hostile.map((record) => valueAt('userIdentity.accessKeyId', record)));
  return hostile.flatMap(({ userIdentity, responseElements }) => {
    const child =
      valueAt('credentials.accessKeyId', responseElements) ??
      valueAt('accessKey.accessKeyId', responseElements);
    // Whoever comes with an identity provider's word begins a chain.
    const isEntry = /^(WebIdentity|SAML)User$/.test(String(valueAt('type', userIdentity)));
    if (typeof child !== 'string' || !used.has(child) || isEntry) return [];
    const parents = ['accessKeyId', 'arn', 'sessionContext.sessionIssuer.arn', 'principalId'].map((path) =>
      valueAt(path, userIdentity),
    );
    return [{ child, parents: parents.filter((one) => typeof one === 'string' && one !== '') as string[] }];
  });
}
