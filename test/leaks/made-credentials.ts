/** Credentials that look real and are nobody's, made while a test runs: none stands in the repository. */

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An account number that is no example of the documentation. */
export const ACCOUNT = '609871234598';

export class CredentialMaker {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** As AWS has made them since 2019: a set bit, the account, then anything. */
  keyId(account = ACCOUNT, prefix = 'AKIA'): string {
    let bits = (1n << 49n) | (BigInt(account) << 9n) | BigInt(this.#below(512));
    let head = '';
    for (let at = 0; at < 10; at += 1) {
      head = (BASE32[Number(bits & 31n)] ?? '') + head;
      bits >>= 5n;
    }
    return prefix + head + this.#from(BASE32, 6);
  }

  /** As they were before: the first bit is not set. */
  oldKeyId(): string {
    return `AKIAI${this.#from(BASE32, 15)}`;
  }

  secret(): string {
    return this.#from(BASE64, 40);
  }

  sessionToken(): string {
    return `IQoJb3JpZ2luX2Vj${this.#from(BASE64, 600)}==`;
  }

  bedrockKey(account = ACCOUNT): string {
    const inside = `BedrockAPIKey-${this.#from('abcdefghij0123456789', 4)}-at-${account}:${this.#from(BASE64, 55)}=`;
    return `ABSK${Buffer.from(inside).toString('base64')}`;
  }

  /** Good for twelve hours. */
  shortTermBedrockKey(signedAt: string, account = ACCOUNT): string {
    const query = this.#signed(signedAt, 43_200, 'bedrock', this.keyId(account, 'ASIA'));
    return `bedrock-api-key-${Buffer.from(`bedrock.amazonaws.com/?Action=CallWithBearerToken&${query}&Version=1`).toString('base64')}`;
  }

  smtpPassword(): string {
    const bytes = Array.from({ length: 32 }, () => this.#below(256));
    return Buffer.from([4, ...bytes]).toString('base64');
  }

  servicePassword(): string {
    return `${this.#from(BASE64, 43)}=`;
  }

  presignedUrl(signedAt: string, seconds: number, account = ACCOUNT): string {
    return `https://shop.s3.ap-northeast-2.amazonaws.com/orders.csv?${this.#signed(signedAt, seconds, 's3', this.keyId(account))}`;
  }

  #signed(signedAt: string, seconds: number, service: string, id: string): string {
    const scope = `${signedAt.slice(0, 8)}/ap-northeast-2/${service}/aws4_request`;
    return [
      'X-Amz-Algorithm=AWS4-HMAC-SHA256',
      `X-Amz-Credential=${encodeURIComponent(`${id}/${scope}`)}`,
      `X-Amz-Date=${signedAt}`,
      `X-Amz-Expires=${seconds}`,
      'X-Amz-SignedHeaders=host',
      `X-Amz-Signature=${this.#from('0123456789abcdef', 64)}`,
    ].join('&');
  }

  #from(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[this.#below(alphabet.length)]).join('');
  }

  /** Mulberry32: small, and the same everywhere. */
  #below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}
