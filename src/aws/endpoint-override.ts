/** `AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_<SERVICE>` and `endpoint_url` of the profile, in the order the SDK gives them. */
import { loadSharedConfigFiles } from '@smithy/core/config';
import { EXIT } from '../kernel/person-error.ts';
import { problem } from './sign-in-problem.ts';
import { endpointUnusable } from './sign-in-words.ts';

/** The endpoint that stands in for AWS's own, for an SDK service id (`S3 Control`), if any. */
export type EndpointOverride = (serviceId: string) => string | undefined;

/**
 * The SDK reads these too, but only those of `AWS_PROFILE`, never those of a profile chosen otherwise, and does not tell
 * clients that need to know (path-style buckets). `undefined`: none is in force for any service.
 * @throws PersonError where one of them is no web address.
 */
export async function readEndpointOverride(profileName: string): Promise<EndpointOverride | undefined> {
  const { configFile } = await loadSharedConfigFiles();
  const profile = configFile[profileName] ?? {};
  const ignored =
    process.env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] ?? profile['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') return undefined;
  const section = configFile[`services.${profile['services'] ?? ''}`] ?? {};
  const inEnvironment = Object.keys(process.env).some((name) => name.startsWith('AWS_ENDPOINT_URL'));
  const inProfile =
    profile['endpoint_url'] !== undefined ||
    Object.keys(section).some((key) => key.endsWith('.endpoint_url'));
  if (!inEnvironment && !inProfile) return undefined;
  for (const [setting, address] of addresses(profile, section)) {
    if (address && !isWebAddress(address)) throw problem(endpointUnusable(setting), undefined, EXIT.usage);
  }
  return (serviceId) => {
    const name = serviceId.replaceAll(' ', '_');
    return (
      process.env[`AWS_ENDPOINT_URL_${name.toUpperCase()}`] ||
      process.env['AWS_ENDPOINT_URL'] ||
      section[`${name.toLowerCase()}.endpoint_url`] ||
      profile['endpoint_url']
    );
  };
}

/** Every one that is set, by the name under which the person set it. */
function addresses(
  profile: Readonly<Record<string, string | undefined>>,
  section: Readonly<Record<string, string | undefined>>,
): readonly (readonly [setting: string, address: string | undefined])[] {
  return [
    ...Object.entries(process.env).filter(([name]) => name.startsWith('AWS_ENDPOINT_URL')),
    ...Object.entries({ ...section, ...profile }).filter(([key]) => /(^|\.)endpoint_url$/.test(key)),
  ];
}

function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}

type EndpointProvider = (parameters: object, context?: object) => { readonly url: URL };

const PLACEHOLDER = 'http://endpoint.invalid';

/**
 * Keeps a stand-in at its one address, where the rules of a service would put an account before the host name
 * (`111122223333.127.0.0.1`, which is no host at all).
 */
export function atOneAddress(rules: EndpointProvider, endpoint: string): EndpointProvider {
  return (parameters, context) => {
    const path = new URL(endpoint).pathname.replace(/\/$/, '');
    const found = rules({ ...parameters, Endpoint: PLACEHOLDER + path }, context);
    const url = new URL(found.url.pathname, endpoint);
    return { ...found, url };
  };
}
