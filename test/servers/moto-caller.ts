import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AccountState } from './account-state.ts';
import type { AskMoto } from './exchange.ts';
import type { AwsAnswer } from './protocols/protocol.ts';

/** Passes requests to moto as they are, and takes moto's apologies for what they are. */
export function motoCaller(port: number): AskMoto {
  const agent = new Agent({ keepAlive: true });
  return async (request, account) => {
    const query = request.query.toString();
    const { 'transfer-encoding': _, ...headers } = request.headers;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest(
        {
          host: '127.0.0.1',
          port,
          agent,
          method: request.method,
          path: query ? `${request.path}?${query}` : request.path,
          headers: { ...headers, 'content-length': request.body.length, ...motoHeaders(account) },
        },
        resolve,
      )
        .on('error', reject)
        .end(request.body);
    });
    const whole = await read(answer);
    // moto answers what it does not know, and its own accidents, with a web page; what HEAD does not find has none,
    // and some refusals are JSON that is called one.
    const isAnswer =
      (request.method === 'HEAD' || whole.body.toString('latin1', 0, 1) === '{') && whole.status < 500;
    if (!isAnswer && whole.headers['content-type']?.startsWith('text/html') && whole.status >= 400) {
      const said = whole.body.toString().replaceAll(/<[^>]*>|\s+/g, ' ');
      throw new Error(`moto has no answer to ${request.method} ${request.path}: ${said.slice(0, 300)}`);
    }
    return whole;
  };
}

/** Whose account moto is to answer for, and what time it is there. */
export function motoHeaders({ id, clock }: AccountState): Record<string, string> {
  const at = clock.virtualMs;
  return { 'x-moto-account-id': id, ...(at !== undefined && { 'x-jikimi-now-ms': String(at) }) };
}

async function read(answer: IncomingMessage): Promise<AwsAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...headers } = answer.headers;
  return {
    status: answer.statusCode ?? 500,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks),
  };
}
