/** The rest protocols' use of the HTTP head: which operation a path means, and members that travel in path, query and headers. */
import { isStructure } from '../model/check-value.ts';
import {
  type Operation,
  type PlacedShape,
  placed,
  type ServiceModel,
  type Structure,
  type Value,
} from '../model/service-model.ts';
import type { AwsRequest } from './protocol.ts';
import { readScalar, writeScalar } from './scalar.ts';

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  readonly labels: readonly string[];
  /** What the query must hold; `undefined` where any value does. */
  readonly query: ReadonlyMap<string, string | undefined>;
  readonly headers: readonly string[];
  /** The more a route demands, the better it describes a request that fulfils it. */
  readonly weight: number;
}

const routesOf = new WeakMap<ServiceModel, readonly Route[]>();

export function routeOf(service: ServiceModel, request: AwsRequest): Route | undefined {
  let routes = routesOf.get(service);
  if (!routes) {
    // Of two operations on one route the younger is meant: `PutBucketLifecycle` cannot say what its successor can.
    const operations = Object.values(service.operations).sort(
      (a, b) => Number(a.deprecated ?? false) - Number(b.deprecated ?? false),
    );
    routes = operations.map((operation) => routeTo(service, operation));
    routesOf.set(service, routes);
  }
  const fitting = routes.filter((route) => fits(route, request));
  return fitting.reduce<Route | undefined>(
    (best, route) => (best && best.weight >= route.weight ? best : route),
    undefined,
  );
}

function fits(route: Route, request: AwsRequest): boolean {
  return (
    route.method === request.method &&
    route.path.test(request.path) &&
    route.headers.every((name) => name in request.headers) &&
    [...route.query].every(([name, value]) =>
      value === undefined ? request.query.has(name) : request.query.get(name) === value,
    )
  );
}

function routeTo(service: ServiceModel, operation: Operation): Route {
  const [template = '', literals = ''] = operation.http.requestUri.split('?');
  const labels: string[] = [];
  const steps = template.split('/').map((step) =>
    step.replaceAll(/\{([^}+]+)(\+?)\}|([^{]+)/g, (_, label, greedy, literal) => {
      if (literal !== undefined) return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      labels.push(label);
      return greedy ? '(.+)' : '([^/]+)';
    }),
  );
  const query = new Map<string, string | undefined>(new URLSearchParams(literals));
  const headers: string[] = [];
  const input = operation.input && placed(service, operation.input);
  for (const name of input?.required ?? []) {
    const ref = input?.members?.[name];
    if (ref?.location === 'querystring') query.set(ref.locationName ?? name, undefined);
    if (ref?.location === 'header') headers.push((ref.locationName ?? name).toLowerCase());
  }
  return {
    operation: operation.name,
    method: operation.http.method,
    path: new RegExp(`^${steps.join('/').replace(/\/$/, '')}/?$`, 's'),
    labels,
    query,
    headers,
    weight: template.replaceAll(/\{[^}]*\}/g, '').length * 100 + query.size * 10 + headers.length,
  };
}

export function readHeadOfRequest(service: ServiceModel, input: PlacedShape, request: AwsRequest): Structure {
  const found: Record<string, Value> = {};
  const route = routeOf(service, request);
  const labels = route?.path.exec(request.path)?.slice(1) ?? [];
  for (const [name, ref] of Object.entries(input.members ?? {})) {
    const shape = placed(service, ref);
    const locationName = ref.locationName ?? name;
    if (ref.location === 'uri') {
      const text = labels[route?.labels.indexOf(locationName) ?? -1];
      if (text !== undefined) found[name] = readScalar(shape, decodeURIComponent(text));
    } else if (ref.location === 'querystring') {
      const texts = request.query.getAll(locationName);
      if (texts.length > 0) {
        const item = shape.member && placed(service, shape.member);
        found[name] = item ? texts.map((text) => readScalar(item, text)) : readScalar(shape, texts[0] ?? '');
      }
    } else {
      const value = fromHeaders(ref.location, locationName, shape, request.headers);
      if (value !== undefined) found[name] = value;
    }
  }
  return found;
}

export function readHeadOfAnswer(
  service: ServiceModel,
  output: PlacedShape,
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Structure {
  const found: Record<string, Value> = {};
  for (const [name, ref] of Object.entries(output.members ?? {})) {
    const value =
      ref.location === 'statusCode'
        ? answer.status
        : fromHeaders(ref.location, ref.locationName ?? name, placed(service, ref), answer.headers);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function fromHeaders(
  location: string | undefined,
  locationName: string,
  shape: PlacedShape,
  headers: Readonly<Record<string, string>>,
): Value | undefined {
  const key = locationName.toLowerCase();
  if (location === 'header') {
    const text = headers[key];
    return text === undefined ? undefined : readScalar(shape, text);
  }
  if (location !== 'headers') return undefined;
  const prefixed = Object.entries(headers).filter(([header]) => header.startsWith(key));
  return prefixed.length === 0
    ? undefined
    : Object.fromEntries(prefixed.map(([header, text]) => [header.slice(key.length), text]));
}

/** Headers and, where the model puts it there, the status of an answer. */
export function writeHeadOfAnswer(
  service: ServiceModel,
  operation: Operation,
  output: Structure,
): { readonly status: number; readonly headers: Record<string, string> } {
  const headers: Record<string, string> = {};
  let status = operation.http.responseCode ?? 200;
  const shape = operation.output && placed(service, operation.output);
  for (const [name, ref] of Object.entries(shape?.members ?? {})) {
    const value = output[name];
    if (value === undefined) continue;
    const key = (ref.locationName ?? name).toLowerCase();
    if (ref.location === 'statusCode') status = Number(value);
    if (ref.location === 'header') headers[key] = writeScalar(placed(service, ref), value, 'rfc822');
    if (ref.location === 'headers' && isStructure(value)) {
      for (const [suffix, text] of Object.entries(value)) headers[`${key}${suffix}`] = text as string;
    }
  }
  return { status, headers };
}
