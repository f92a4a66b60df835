import type { IncomingMessage } from 'node:http';
import type { AwsRequest } from './protocols/protocol.ts';

/** Reads a request whole. A bucket in the host name moves into the path, where moto and the models look for it. */
export async function readRequest(incoming: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]),
  );
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const bucket = bucketInHost(headers['host'] ?? '');
  return {
    method: incoming.method ?? 'GET',
    path: bucket ? `/${bucket}${path}` : path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks),
  };
}

/** `my-bucket.localhost:4566`. An account id there belongs to S3 Control, which also says it in a header. */
function bucketInHost(host: string): string | undefined {
  const name = /^(.+)\.localhost(?::\d+)?$/.exec(host)?.[1];
  return name === undefined || /^\d{12}$/.test(name) ? undefined : name;
}
