/** query (IAM, STS, RDS, SNS) and its relative ec2: a form goes in, XML comes back. */
import { type Operation, placed, type Ref, type ServiceModel } from '../model/service-model.ts';
import { readForm } from './form-values.ts';
import { type AwsRequest, contentType, type Protocol } from './protocol.ts';
import { type Element, escapeXml, parseXml, xml } from './xml.ts';
import { readXmlStructure, writeXmlStructure } from './xml-values.ts';

const XML = { 'content-type': 'text/xml' };

export const query = formProtocol('query', {
  result: (service, operation, document) => {
    const wrapper = operation.output && placed(service, operation.output).resultWrapper;
    return wrapper ? (child(document, wrapper) ?? document) : document;
  },
  answer: (service, operation, content, id) => {
    const wrapper = operation.output && placed(service, operation.output).resultWrapper;
    const metadata = xml('ResponseMetadata', xml('RequestId', id));
    return xml(`${operation.name}Response`, (wrapper ? xml(wrapper, content) : content) + metadata, {
      xmlns: service.metadata.xmlNamespace ?? '',
    });
  },
  error: (service, { code, message, status }, id) => {
    const type = xml('Type', status < 500 ? 'Sender' : 'Receiver');
    const error = xml('Error', type + xml('Code', code) + xml('Message', escapeXml(message)));
    return xml('ErrorResponse', error + xml('RequestId', id), { xmlns: service.metadata.xmlNamespace ?? '' });
  },
});

export const ec2 = formProtocol('ec2', {
  result: (_service, _operation, document) => document,
  answer: (service, operation, content, id) =>
    xml(`${operation.name}Response`, xml('requestId', id) + content, {
      xmlns: `http://ec2.amazonaws.com/doc/${service.metadata.apiVersion}/`,
    }),
  error: (_service, { code, message }, id) => {
    const error = xml('Error', xml('Code', code) + xml('Message', escapeXml(message)));
    return xml('Response', xml('Errors', error) + xml('RequestID', id));
  },
});

function formProtocol(
  dialect: 'query' | 'ec2',
  envelope: {
    readonly result: (service: ServiceModel, operation: Operation, document: Element) => Element;
    readonly answer: (service: ServiceModel, operation: Operation, content: string, id: string) => string;
    readonly error: (
      service: ServiceModel,
      error: Parameters<Protocol['writeError']>[1],
      id: string,
    ) => string;
  },
): Protocol {
  return {
    speaks: (request) => formOf(request).has('Action'),
    operationOf: (service, request) => {
      const form = formOf(request);
      const action = form.get('Action') ?? '';
      return form.get('Version') === service.metadata.apiVersion && action in service.operations
        ? { operation: action, weight: 1 }
        : undefined;
    },
    readInput: (service, operation, request) =>
      operation.input ? readForm(service, placed(service, operation.input), formOf(request), dialect) : {},
    readOutput: (service, operation, answer) => {
      if (!operation.output) return {};
      const result = envelope.result(service, operation, parseXml(answer.body.toString()));
      return readXmlStructure(service, membersOf(service, operation), result);
    },
    writeOutput: (service, operation, output, id) => {
      const { content } = writeXmlStructure(service, membersOf(service, operation), output);
      return {
        status: 200,
        headers: XML,
        body: Buffer.from(envelope.answer(service, operation, content, id)),
      };
    },
    writeError: (service, error, id) => ({
      status: error.status,
      headers: XML,
      body: Buffer.from(envelope.error(service, error, id)),
    }),
    readError: (answer) => readXmlError(answer.body),
  };
}

function membersOf(service: ServiceModel, { output }: Operation): [string, Ref][] {
  return output ? Object.entries(placed(service, output).members ?? {}) : [];
}

function formOf(request: AwsRequest): URLSearchParams {
  return contentType(request).startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(request.body.toString())
    : request.query;
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((one) => one.name === name);
}

/** The error of any of AWS's XML envelopes. */
export function readXmlError(body: Buffer): { readonly code: string; readonly message: string } {
  if (body.length === 0) return { code: '', message: '' };
  const document = parseXml(body.toString());
  const errors = child(document, 'Errors') ?? document;
  const error = child(errors, 'Error') ?? errors;
  return { code: child(error, 'Code')?.text ?? '', message: child(error, 'Message')?.text ?? '' };
}
