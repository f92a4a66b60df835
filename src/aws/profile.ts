/** The profile of the AWS config files that is in use, and where its credentials come from. */
import { parseKnownFiles } from '@smithy/core/config';

export interface ProfileInUse {
  readonly name: string;
  /** Named with an option or `AWS_PROFILE`, not just the default, and not overruled by keys in the environment. */
  readonly chosen: boolean;
  /** Whether the files have it. */
  readonly exists: boolean;
  /** Every profile of the files, sorted. */
  readonly known: readonly string[];
  /** From the environment first, as the SDK and the CLI have it, then from the profile; only if it can be one. */
  readonly region: string | undefined;
  readonly source: CredentialSource;
  /** The profile that holds the credentials, at the end of the `source_profile` chain; that is the one to sign in to. */
  readonly base: string;
}

/** `none`: the profile names no credentials, so they come from the environment, the container or the instance. */
type CredentialSource =
  | 'environment'
  | 'sso'
  | 'login'
  | 'process'
  | 'web-identity'
  | 'keys'
  | 'role'
  | 'none';

type Section = Readonly<Record<string, string | undefined>>;

/** In the AWS CLI's order: the person's option, keys in the environment, `AWS_PROFILE`, `default`. */
export async function readProfile(chosen: string | undefined): Promise<ProfileInUse> {
  const files: Readonly<Record<string, Section>> = await parseKnownFiles({});
  const fromEnvironment =
    chosen === undefined && process.env['AWS_ACCESS_KEY_ID'] && process.env['AWS_SECRET_ACCESS_KEY'];
  const named = chosen ?? (process.env['AWS_PROFILE'] || undefined);
  const name = named ?? 'default';
  const base = baseOf(files, name);
  const region = process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || files[name]?.['region'];
  return {
    name,
    chosen: named !== undefined && !fromEnvironment,
    exists: name in files,
    known: Object.keys(files).sort(),
    // A name such as "Asia Pacific (Seoul)" is nobody's host.
    region: region && /^[\w-]+$/.test(region) ? region : undefined,
    source: fromEnvironment ? 'environment' : (sourceOf(files[base]) ?? sourceOf(files[name]) ?? 'none'),
    base,
  };
}

function baseOf(
  files: Readonly<Record<string, Section>>,
  name: string,
  seen: readonly string[] = [],
): string {
  const next = files[name]?.['source_profile'];
  const isEnd = next === undefined || next === name || seen.includes(next) || !(next in files);
  return isEnd ? name : baseOf(files, next, [...seen, name]);
}

/** In the order in which the SDK looks at a profile. */
function sourceOf(section: Section = {}): CredentialSource | undefined {
  if (section['aws_access_key_id']) return 'keys';
  if (section['web_identity_token_file']) return 'web-identity';
  if (section['role_arn']) return 'role';
  if (section['credential_process']) return 'process';
  if (section['sso_session'] ?? section['sso_start_url'] ?? section['sso_account_id']) return 'sso';
  return section['login_session'] ? 'login' : undefined;
}
