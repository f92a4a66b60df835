import type { Operation, ServiceModel, Structure } from '../model/service-model.ts';

export interface AwsRequest {
  readonly method: string;
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface AwsAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface AwsError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

interface Fit {
  readonly operation: string;
  readonly weight: number;
}

/** One of the ways in which AWS puts requests and answers on the wire. */
export interface Protocol {
  /** Whether a request may be spoken in it, judged by its head alone. */
  readonly speaks: (request: AwsRequest) => boolean;
  /** The operation a request calls, if it is one of this service's. The best fit among services that sign alike wins. */
  readonly operationOf: (service: ServiceModel, request: AwsRequest) => Fit | undefined;
  readonly readInput: (service: ServiceModel, operation: Operation, request: AwsRequest) => Structure;
  readonly readOutput: (service: ServiceModel, operation: Operation, answer: AwsAnswer) => Structure;
  readonly writeOutput: (
    service: ServiceModel,
    operation: Operation,
    output: Structure,
    id: string,
  ) => AwsAnswer;
  readonly writeError: (service: ServiceModel, error: AwsError, id: string) => AwsAnswer;
  readonly readError: (answer: AwsAnswer) => Pick<AwsError, 'code' | 'message'>;
}

export function contentType(request: AwsRequest): string {
  return request.headers['content-type'] ?? '';
}
