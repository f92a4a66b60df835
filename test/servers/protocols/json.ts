/** json 1.0 and 1.1 (KMS, SQS, CloudTrail): the operation is named by the target header. */
import type { Json } from '../../../src/kernel/json.ts';
import { bodyMembers, placed } from '../model/service-model.ts';
import { readJsonStructure, writeJsonStructure } from './json-values.ts';
import type { AwsAnswer, Protocol } from './protocol.ts';

export const json: Protocol = {
  speaks: (request) => 'x-amz-target' in request.headers,
  operationOf: (service, request) => {
    const [prefix = '', action = ''] = (request.headers['x-amz-target'] ?? '').split(/\.(?=[^.]*$)/);
    // CloudTrail is `com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101`, and some SDKs say only the end of it.
    const known = service.metadata.targetPrefix?.endsWith(prefix) && action in service.operations;
    return known ? { operation: action, weight: 1 } : undefined;
  },
  readInput: (service, operation, request) => {
    if (!operation.input || request.body.length === 0) return {};
    const members = bodyMembers(placed(service, operation.input));
    return readJsonStructure(service, members, JSON.parse(request.body.toString()) as Json);
  },
  readOutput: (service, operation, answer) => {
    if (!operation.output || answer.body.length === 0) return {};
    const members = bodyMembers(placed(service, operation.output));
    return readJsonStructure(service, members, JSON.parse(answer.body.toString()) as Json);
  },
  writeOutput: (service, operation, output) => {
    const members = operation.output ? bodyMembers(placed(service, operation.output)) : [];
    return {
      status: 200,
      headers: { 'content-type': `application/x-amz-json-${service.metadata.jsonVersion ?? '1.1'}` },
      body: Buffer.from(JSON.stringify(writeJsonStructure(service, members, output))),
    };
  },
  writeError: (service, { code, message, status }) => ({
    status,
    headers: { 'content-type': `application/x-amz-json-${service.metadata.jsonVersion ?? '1.1'}` },
    body: Buffer.from(JSON.stringify({ __type: code, message })),
  }),
  readError: readJsonError,
};

export function readJsonError(answer: AwsAnswer): { readonly code: string; readonly message: string } {
  if (answer.body.length === 0) return { code: answer.headers['x-amzn-errortype'] ?? '', message: '' };
  const error = JSON.parse(answer.body.toString()) as Record<string, string | undefined>;
  const type = answer.headers['x-amzn-errortype'] ?? error['__type'] ?? error['code'] ?? '';
  return {
    code: type.replace(/^.*#/, '').replace(/:.*$/, ''),
    message: error['message'] ?? error['Message'] ?? '',
  };
}
