/** The SDK's package of a service, by botocore's name of it, and what it can call. */

/** Where the package is not named as botocore names the service. */
const PACKAGES: Readonly<Record<string, string>> = {
  apigateway: 'api-gateway',
  autoscaling: 'auto-scaling',
  ce: 'cost-explorer',
  config: 'config-service',
  cur: 'cost-and-usage-report-service',
  elb: 'elastic-load-balancing',
  elbv2: 'elastic-load-balancing-v2',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  route53: 'route-53',
  s3control: 's3-control',
  secretsmanager: 'secrets-manager',
};

type Constructor = new (config: never) => { readonly send: (command: unknown) => Promise<object> };

export interface SdkPackage {
  readonly Client: Constructor;
  readonly operations: readonly string[];
  readonly command: (operation: string, input: object) => unknown;
}

const loaded = new Map<string, Promise<SdkPackage | undefined>>();

/** @returns `undefined` where there is none, or it is not installed here */
export function sdkPackage(service: string): Promise<SdkPackage | undefined> {
  const known = loaded.get(service) ?? load(service);
  loaded.set(service, known);
  return known;
}

async function load(service: string): Promise<SdkPackage | undefined> {
  const name = `@aws-sdk/client-${PACKAGES[service] ?? service}`;
  const module = await import(name).catch(() => undefined);
  if (!module) return undefined;
  const exported = module as Readonly<Record<string, unknown>>;
  const Client = Object.entries(exported).find(
    ([key, value]) => key.endsWith('Client') && key !== '__Client' && typeof value === 'function',
  )?.[1] as Constructor;
  const operations = Object.keys(exported).flatMap((key) => /^([A-Z]\w*)Command$/.exec(key)?.[1] ?? []);
  return {
    Client,
    operations,
    command: (operation, input) => {
      const Command = exported[`${operation}Command`] as new (input: object) => unknown;
      return new Command(input);
    },
  };
}
