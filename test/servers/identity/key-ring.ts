/** The access keys and sessions of one account. A session stands by itself: it outlives the key that asked for it. */
import type { Credentials, Principal } from '../principal.ts';
import { Gradual } from './gradual.ts';

type Standing = 'active' | 'inactive' | 'gone';

interface Key {
  readonly principal: Principal;
  readonly sessionToken?: string;
  readonly standing: Gradual<Standing>;
}

export class KeyRing {
  readonly #keys = new Map<string, Key>();

  /** @param fromMs the time from which it is accepted; absent: at once */
  add(
    { accessKeyId, sessionToken }: Pick<Credentials, 'accessKeyId' | 'sessionToken'>,
    principal: Principal,
    fromMs?: number,
  ): void {
    const standing = new Gradual<Standing>();
    standing.set('active', fromMs);
    this.#keys.set(accessKeyId, { principal, standing, ...(sessionToken !== undefined && { sessionToken }) });
  }

  /** Of a key unknown here nothing changes. */
  change(accessKeyId: string, standing: Standing, fromMs?: number): void {
    this.#keys.get(accessKeyId)?.standing.set(standing, fromMs);
  }

  /** A user goes by another ARN: its keys and sessions do, too. */
  rename(userId: string, arn: string): void {
    for (const [id, key] of this.#keys) {
      if (key.principal.userId === userId)
        this.#keys.set(id, { ...key, principal: { ...key.principal, arn } });
    }
  }

  /** Whose the key is, whether or not it is accepted. */
  ownerOf(accessKeyId: string): Principal | undefined {
    return this.#keys.get(accessKeyId)?.principal;
  }

  isActive(accessKeyId: string, nowMs: number): boolean {
    return this.#keys.get(accessKeyId)?.standing.at(nowMs) === 'active';
  }

  /** The token that must come with the key; of a long-term key there is none. */
  sessionToken(accessKeyId: string): string | undefined {
    return this.#keys.get(accessKeyId)?.sessionToken;
  }

  /** Everyone who ever had a key of the account, once for each. */
  principals(): readonly Principal[] {
    return [...this.#keys.values()].map(({ principal }) => principal);
  }
}
