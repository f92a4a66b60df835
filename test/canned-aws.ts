/** A stand-in for AWS on 127.0.0.1 that answers what a test tells it to, whatever the service and protocol. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** `GetCallerIdentity`: from the query body, the JSON target, or the path of a REST service. */
  readonly operation: string;
  /** From the signature. */
  readonly region: string;
  readonly service: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Cuts the connection after the body, or instead of an answer. */
  readonly cut?: boolean;
  /** Without AWS's request id, as proxies answer. */
  readonly byProxy?: boolean;
}

export interface CannedAws {
  readonly url: string;
  /** Every request so far. */
  readonly asked: readonly Asked[];
  /** Most requests under way at once so far. */
  readonly most: () => number;
  close(): Promise<void>;
}

export async function startCannedAws(answer: (asked: Asked) => Answer | Promise<Answer>): Promise<CannedAws> {
  const asked: Asked[] = [];
  let running = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      running += 1;
      most = Math.max(most, running);
      const one = describe(
        request.method ?? '',
        request.url ?? '',
        request.headers,
        Buffer.concat(chunks).toString(),
      );
      asked.push(one);
      send(response, await answer(one), asked.length);
      running -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function describe(method: string, path: string, headers: IncomingHttpHeaders, body: string): Asked {
  const target = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  const operation = new URLSearchParams(body).get('Action') ?? (target || path.replace(/^\/|\?.*$/g, ''));
  return { method, path, headers, body, operation, region, service };
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = '', cut = false, byProxy = false }: Answer,
  id: number,
): void {
  if (cut && body === '') {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...(!byProxy && { 'x-amzn-requestid': `request-${id}` }), ...headers });
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body);
  setTimeout(() => response.destroy(), 20);
}

const ACCOUNT = '111122223333';

/** Answers of AWS in the words of each protocol. */
export const CANNED = {
  identity: (arn = `arn:aws:iam::${ACCOUNT}:user/minji`): Answer => ({
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AIDAEXAMPLEMINJI</UserId><Account>${ACCOUNT}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
  }),
  aliases: (...names: readonly string[]): Answer => ({
    body: `<ListAccountAliasesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListAccountAliasesResult><IsTruncated>false</IsTruncated><AccountAliases>${names.map((name) => `<member>${name}</member>`).join('')}</AccountAliases></ListAccountAliasesResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListAccountAliasesResponse>`,
  }),
  queryError: (code: string, message: string, status = 403): Answer => ({
    status,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  }),
  ec2Error: (code: string, message: string, status = 403): Answer => ({
    status,
    body: `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
  }),
  jsonError: (code: string, message: string, status = 400): Answer => ({
    status,
    headers: { 'x-amzn-errortype': code, 'content-type': 'application/json' },
    body: JSON.stringify({ __type: `com.amazonaws.example#${code}`, message }),
  }),
  s3Error: (code: string, message: string, status = 403): Answer => ({
    status,
    headers: { 'x-amz-request-id': 'r' },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>r</RequestId></Error>`,
  }),
  json: (value: unknown): Answer => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  }),
};
