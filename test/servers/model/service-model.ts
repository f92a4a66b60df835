/** AWS's own description of a service, as botocore ships it (`data/<service>/<version>/service-2.json`). */

interface Traits {
  readonly location?: 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode';
  readonly locationName?: string;
  readonly queryName?: string;
  readonly flattened?: boolean;
  /** Name of the member that is the whole HTTP body. */
  readonly payload?: string;
  readonly streaming?: boolean;
  readonly xmlAttribute?: boolean;
  readonly xmlNamespace?: { readonly uri: string };
  readonly resultWrapper?: string;
  readonly timestampFormat?: TimestampFormat;
}

export type TimestampFormat = 'iso8601' | 'unixTimestamp' | 'rfc822';

export interface Ref extends Traits {
  readonly shape: string;
}

interface Shape extends Traits {
  readonly type:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'character'
    | 'boolean'
    | 'integer'
    | 'long'
    | 'float'
    | 'double'
    | 'bigdecimal'
    | 'timestamp'
    | 'blob';
  readonly members?: Readonly<Record<string, Ref>>;
  readonly required?: readonly string[];
  /** Of a list. */
  readonly member?: Ref;
  /** Of a map. */
  readonly key?: Ref;
  readonly value?: Ref;
  readonly enum?: readonly string[];
  /** Any JSON, whatever the type says. */
  readonly document?: boolean;
  /** Not for logs. */
  readonly sensitive?: boolean;
  /** Of an error: what it is called on the wire, where that is not the shape's name. */
  readonly error?: { readonly code?: string };
}

/** A shape in its place: the traits of the place win over those of the shape. */
export type PlacedShape = Shape & Ref;

export interface Operation {
  readonly name: string;
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode?: number };
  readonly input?: Ref;
  readonly output?: Ref;
  readonly deprecated?: boolean;
}

export type ProtocolName = 'query' | 'ec2' | 'json' | 'rest-json' | 'rest-xml' | 'smithy-rpc-v2-cbor';

export interface Metadata {
  readonly apiVersion: string;
  readonly endpointPrefix: string;
  readonly protocol: ProtocolName;
  readonly protocols?: readonly ProtocolName[];
  readonly jsonVersion?: string;
  readonly targetPrefix?: string;
  readonly signingName?: string;
  readonly serviceId: string;
  readonly xmlNamespace?: string;
}

/** How AWS pages an operation; a token list means several tokens travel together. */
export interface Pagination {
  readonly input_token: string | readonly string[];
  readonly output_token: string | readonly string[];
  readonly result_key?: string | readonly string[];
  readonly limit_key?: string;
  readonly more_results?: string;
}

export interface ServiceModel {
  /** botocore's folder name, which is the SDK's service id in lower case: `s3control`, `accessanalyzer`. */
  readonly id: string;
  readonly metadata: Metadata;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly pagination: Readonly<Record<string, Pagination>>;
}

/** A value of a shape: timestamps are `Date`, blobs `Uint8Array`, structures and maps plain objects. */
export type Value =
  | string
  | number
  | boolean
  | Date
  | Uint8Array
  | readonly Value[]
  | { readonly [member: string]: Value | undefined };

export type Structure = { readonly [member: string]: Value | undefined };

export function placed(service: ServiceModel, ref: Ref): PlacedShape {
  const shape = service.shapes[ref.shape];
  if (!shape) throw new Error(`${service.id} has no shape ${ref.shape}`);
  return { ...shape, ...ref };
}

export function operationNamed(service: ServiceModel, name: string): Operation {
  const operation = service.operations[name];
  if (!operation) throw new Error(`${service.id} has no operation ${name}`);
  return operation;
}

/** Splits a structure's members into those of the HTTP head and those of the body. */
export function bodyMembers(shape: PlacedShape): readonly (readonly [string, Ref])[] {
  return Object.entries(shape.members ?? {}).filter(([, ref]) => ref.location === undefined);
}
