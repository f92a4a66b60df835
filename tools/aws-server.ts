/**
 * `npm run aws`: the test server as a command. One loopback port, a new account, the environment to reach it; it stops
 * by itself.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startAwsServer } from '../test/servers/aws-server.ts';

const USAGE = `Usage: npm run aws -- [--port N] [--minutes N]

An emulated AWS account on this machine, for trying things out. Prints the environment to set.
  --port N      the port to listen on (default: any free one)
  --minutes N   stop after this many minutes (default 60, at most 720)
`;

const code = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
process.exit(code);

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    process.stderr.write(options);
    return options === USAGE ? 0 : 2;
  }
  const server = await startAwsServer({ port: options.port });
  const account = server.openAccount();
  const lines = Object.entries(account.env).map(([name, value]) => `export ${name}=${value}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.stderr.write(`Account ${account.id} at ${server.endpoint} for ${options.minutes} minutes.\n`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await wait(options.minutes * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
  await server.close();
  return 0;
}

function readOptions(): { readonly port: number; readonly minutes: number } | string {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, minutes: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return USAGE;
    const port = Number(values.port ?? 0);
    const minutes = Number(values.minutes ?? 60);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return `--port must be a number from 0 to 65535, not ${values.port}\n`;
    }
    if (!(minutes > 0 && minutes <= 720)) return `--minutes must be from 1 to 720, not ${values.minutes}\n`;
    return { port, minutes };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}
