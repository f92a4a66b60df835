/** rest-json (Lambda, GuardDuty, Account) and rest-xml (S3): the operation is named by method and path. */
import type { Json } from '../../../src/kernel/json.ts';
import {
  bodyMembers,
  type Operation,
  type PlacedShape,
  placed,
  type ServiceModel,
  type Structure,
  type Value,
} from '../model/service-model.ts';
import { readHeadOfAnswer, readHeadOfRequest, routeOf, writeHeadOfAnswer } from './http-bindings.ts';
import { readJsonError } from './json.ts';
import { readJson, readJsonStructure, writeJson, writeJsonStructure } from './json-values.ts';
import type { Protocol } from './protocol.ts';
import { readXmlError } from './query.ts';
import { escapeXml, parseXml, xml } from './xml.ts';
import { readXml, readXmlStructure, writeXml, writeXmlStructure } from './xml-values.ts';

/** A body as JSON or as XML. */
interface Format {
  readonly contentType: string;
  readonly readWhole: (service: ServiceModel, shape: PlacedShape, text: string) => Value;
  readonly readMembers: (service: ServiceModel, shape: PlacedShape, text: string) => Structure;
  readonly writeWhole: (service: ServiceModel, shape: PlacedShape, tag: string, value: Value) => string;
  readonly writeMembers: (service: ServiceModel, shape: PlacedShape, value: Structure) => string;
}

const JSON_FORMAT: Format = {
  contentType: 'application/json',
  readWhole: (service, shape, text) => readJson(service, shape, JSON.parse(text) as Json),
  readMembers: (service, shape, text) =>
    readJsonStructure(service, bodyMembers(shape), JSON.parse(text) as Json),
  writeWhole: (service, shape, _tag, value) => JSON.stringify(writeJson(service, shape, value)),
  writeMembers: (service, shape, value) =>
    JSON.stringify(writeJsonStructure(service, bodyMembers(shape), value)),
};

const XML_FORMAT: Format = {
  contentType: 'application/xml',
  readWhole: (service, shape, text) => readXml(service, shape, [parseXml(text)]),
  readMembers: (service, shape, text) => readXmlStructure(service, bodyMembers(shape), parseXml(text)),
  writeWhole: (service, shape, tag, value) => writeXml(service, shape, tag, value),
  writeMembers: (service, shape, value) => {
    const { content, attributes } = writeXmlStructure(service, bodyMembers(shape), value);
    return xml(shape.locationName ?? shape.shape, content, attributes);
  },
};

export const restJson = restProtocol(JSON_FORMAT, {
  writeError: (_service, { code, message, status }) => ({
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
    body: Buffer.from(JSON.stringify({ message })),
  }),
  readError: readJsonError,
});

export const restXml = restProtocol(XML_FORMAT, {
  writeError: (service, { code, message, status }, id) => {
    const inside = xml('Code', code) + xml('Message', escapeXml(message));
    // S3 itself is the only one without the wrapping element.
    const body =
      service.id === 's3'
        ? xml('Error', inside + xml('RequestId', id))
        : xml('ErrorResponse', xml('Error', inside) + xml('RequestId', id));
    return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
  },
  readError: (answer) => readXmlError(answer.body),
});

function restProtocol(format: Format, errors: Pick<Protocol, 'writeError' | 'readError'>): Protocol {
  return {
    ...errors,
    speaks: () => true,
    operationOf: routeOf,
    readInput: (service, operation, request) => {
      if (!operation.input) return {};
      const shape = placed(service, operation.input);
      return {
        ...readHeadOfRequest(service, shape, request),
        ...readBody(service, shape, request.body, format),
      };
    },
    readOutput: (service, operation, answer) => {
      if (!operation.output) return {};
      const shape = placed(service, operation.output);
      return {
        ...readHeadOfAnswer(service, shape, answer),
        ...readBody(service, shape, answer.body, format),
      };
    },
    writeOutput: (service, operation, output) => {
      const head = writeHeadOfAnswer(service, operation, output);
      const { body, contentType } = writeBody(service, operation, output, format);
      return {
        ...head,
        headers: { ...(contentType && { 'content-type': contentType }), ...head.headers },
        body,
      };
    },
  };
}

function readBody(service: ServiceModel, shape: PlacedShape, body: Buffer, format: Format): Structure {
  if (body.length === 0) return {};
  const payload = payloadOf(service, shape);
  if (!payload) return format.readMembers(service, shape, body.toString());
  const [name, part] = payload;
  if (part.type === 'blob') return { [name]: body };
  if (part.type === 'string') return { [name]: body.toString() };
  return { [name]: format.readWhole(service, part, body.toString()) };
}

function writeBody(
  service: ServiceModel,
  operation: Operation,
  output: Structure,
  format: Format,
): { readonly body: Buffer; readonly contentType?: string } {
  const shape = operation.output && placed(service, operation.output);
  if (!shape) return { body: Buffer.alloc(0) };
  const payload = payloadOf(service, shape);
  if (!payload) {
    const text = bodyMembers(shape).length === 0 ? '' : format.writeMembers(service, shape, output);
    return { body: Buffer.from(text), contentType: format.contentType };
  }
  const [name, part] = payload;
  const value = output[name];
  if (value === undefined) return { body: Buffer.alloc(0) };
  if (value instanceof Uint8Array || typeof value === 'string') return { body: Buffer.from(value as string) };
  const text = format.writeWhole(service, part, part.locationName ?? part.shape, value);
  return { body: Buffer.from(text), contentType: format.contentType };
}

function payloadOf(service: ServiceModel, shape: PlacedShape): readonly [string, PlacedShape] | undefined {
  const ref = shape.payload === undefined ? undefined : shape.members?.[shape.payload];
  return ref && shape.payload !== undefined ? [shape.payload, placed(service, ref)] : undefined;
}
