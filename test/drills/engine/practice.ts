/** A practice in one terminal, ended from another with its score: a loopback address in a file that only its owner reads. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const FILE = join(tmpdir(), `jikimi-drill-${userInfo().username}.json`);

interface Desk {
  /** Settles when the score was asked for and told. */
  readonly asked: Promise<void>;
  readonly close: () => void;
}

export async function openDesk(score: () => Promise<string>): Promise<Desk> {
  const token = randomUUID();
  let done: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    done = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.headers['authorization'] !== token) {
      response.writeHead(403).end();
      return;
    }
    try {
      response.end(await score(), done);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  rmSync(FILE, { force: true });
  writeFileSync(FILE, JSON.stringify({ port, token }), { mode: 0o600, flag: 'wx' });
  return {
    asked,
    close: () => {
      rmSync(FILE, { force: true });
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @returns the score, or `undefined` where nobody practises. @throws {Error} with what went wrong there */
export async function askDesk(): Promise<string | undefined> {
  let answer: Response;
  try {
    const { port, token } = JSON.parse(readFileSync(FILE, 'utf8')) as { port: number; token: string };
    answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { authorization: token } });
  } catch {
    return undefined;
  }
  const said = await answer.text();
  if (!answer.ok) throw new Error(said || `the practice answered ${answer.status}`);
  return said;
}
