/** The table of refusals in the documentation is the rules, row by row. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalsOf } from './known-services.ts';
import type { RefusalRule } from './refusal-rule.ts';

const HEAD = `# What the test server refuses

Each row is a call that AWS refuses and a rule of \`test/servers/refuses/\`, proved by the test beside it: the refusal is
seen through the SDK with its cause in place, and not once the cause is gone, where it can go. "moto" refuses by itself; what
it lets through, "the proxy" refuses before moto is asked. Codes are those on the wire, with their HTTP status.

Written by \`npx vitest run --project whole -u test/servers/refusal-table.test.ts\`.
`;

// Loads the SDK of every service.
test('docs/test-server-refusals.md lists every rule (else: run with -u)', { timeout: 60_000 }, async () => {
  const services = globSync('*.ts', { cwd: join(import.meta.dirname, 'refuses') })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
    .toSorted();
  const tables = await Promise.all(
    services.map(async (service) => tableOf(service, await refusalsOf(service))),
  );
  await expect([HEAD, ...tables].join('\n')).toMatchFileSnapshot('../../docs/test-server-refusals.md');
});

function tableOf(service: string, rules: readonly RefusalRule[]): string {
  const rows = rules.map(
    ({ operation, when, code, status, message }) =>
      `| ${operation === '*' ? 'every operation' : operation} | ${when} | \`${code}\` ${status} | ${message ? 'the proxy' : 'moto'} |`,
  );
  return [
    `## ${service}\n`,
    '| Operation | Refused when | Code | By |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
