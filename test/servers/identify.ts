/** Which service and operation a request calls, where, and with which key. */
import type { Catalogue } from './model/catalogue.ts';
import {
  type Operation,
  operationNamed,
  type ProtocolName,
  type ServiceModel,
} from './model/service-model.ts';
import { json } from './protocols/json.ts';
import type { AwsRequest, Protocol } from './protocols/protocol.ts';
import { ec2, query } from './protocols/query.ts';
import { restJson, restXml } from './protocols/rest.ts';

export interface Called {
  readonly service: ServiceModel;
  readonly operation: Operation;
  readonly protocol: Protocol;
  readonly region: string;
  readonly accessKeyId: string;
}

const PROTOCOLS: Readonly<Partial<Record<ProtocolName, Protocol>>> = {
  json,
  query,
  ec2,
  'rest-json': restJson,
  'rest-xml': restXml,
};

/** @throws {Error} where no model of AWS's has such a request */
export function identify(catalogue: Catalogue, request: AwsRequest): Called {
  const { signingName, region, accessKeyId } = scopeOf(request);
  const candidates = catalogue.signingAs(signingName).flatMap((id) => {
    const service = catalogue.service(id);
    const spoken = service.metadata.protocols ?? [service.metadata.protocol];
    return spoken.flatMap((name) => {
      const protocol = PROTOCOLS[name];
      const fit = protocol?.speaks(request) ? protocol.operationOf(service, request) : undefined;
      return protocol && fit ? [{ service, protocol, ...fit }] : [];
    });
  });
  const [best] = candidates.sort((a, b) => b.weight - a.weight);
  if (!best) {
    const said = `${request.method} ${request.path} ${request.headers['x-amz-target'] ?? ''}`.trim();
    throw new Error(`No operation known that signs as ${signingName} for: ${said}`);
  }
  const { service, protocol, operation } = best;
  return { service, protocol, operation: operationNamed(service, operation), region, accessKeyId };
}

/** Who has no key yet shows a token instead. */
const UNSIGNED = /(^|&)Action=AssumeRoleWith(WebIdentity|SAML)(&|$)/;

interface Scope {
  readonly signingName: string;
  readonly region: string;
  readonly accessKeyId: string;
}

/** The credential scope of Signature Version 4: `AKIA.../20261120/us-east-1/iam/aws4_request`. */
function scopeOf(request: AwsRequest): Scope {
  const header = /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1];
  const scope = header ?? request.query.get('X-Amz-Credential');
  const [accessKeyId, , region, signingName] = scope?.split('/') ?? [];
  if (!scope && UNSIGNED.test(request.body.toString('latin1'))) {
    return { accessKeyId: '', region: 'us-east-1', signingName: 'sts' };
  }
  if (!accessKeyId || !region || !signingName)
    throw new Error(`Not signed: ${request.method} ${request.path}`);
  return { accessKeyId, region, signingName };
}
