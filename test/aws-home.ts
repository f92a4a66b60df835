/** A person's computer as the AWS SDK sees it: config files, sign-in caches and environment, and nothing of this machine's. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';

/** Undone by `vi.unstubAllEnvs()`. */
export function useAwsHome(has: {
  /** `~/.aws/config` */
  readonly config?: string;
  /** `~/.aws/credentials` */
  readonly credentials?: string;
  /** Sign-in caches by the name that is hashed into their file's. */
  readonly ssoCache?: Readonly<Record<string, object>>;
  readonly loginCache?: Readonly<Record<string, object>>;
  readonly env?: Readonly<Record<string, string>>;
}): string {
  const home = mkdtempSync(join(tmpdir(), 'aws-home-'));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  write('.aws/config', has.config ?? '');
  write('.aws/credentials', has.credentials ?? '');
  for (const [name, token] of Object.entries(has.ssoCache ?? {})) {
    write(`.aws/sso/cache/${createHash('sha1').update(name).digest('hex')}.json`, JSON.stringify(token));
  }
  for (const [name, token] of Object.entries(has.loginCache ?? {})) {
    write(`.aws/login/cache/${createHash('sha256').update(name).digest('hex')}.json`, JSON.stringify(token));
  }
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  const env = {
    HOME: home,
    AWS_CONFIG_FILE: join(home, '.aws/config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, '.aws/credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    ...has.env,
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return home;
}
