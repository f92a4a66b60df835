/** Which calls a service has, for the lint of rules: the operations of the SDK clients that are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generated } from './registry.ts';

/** Services with calls beyond the clients at hand (SES's first interface), so that nothing can be held against a rule. */
const NOT_WHOLE = new Set(['ses']);

export function knownCallsFile(root: string): Generated {
  const clients = join(root, 'node_modules', '@aws-sdk');
  const calls = new Map<string, Set<string>>();
  for (const name of readdirSync(clients)
    .filter((one) => one.startsWith('client-'))
    .toSorted()) {
    const service = signingName(join(clients, name));
    if (service === undefined || NOT_WHOLE.has(service)) continue;
    const known = calls.get(service) ?? new Set();
    for (const operation of operationsOf(join(clients, name))) known.add(operation);
    calls.set(service, known);
  }
  const lines = [...calls].map(
    ([service, names]) => `  '${service}.amazonaws.com': '${[...names].toSorted().join(' ')}',`,
  );
  return {
    path: 'src/detections/known-calls.generated.ts',
    text: `/** Written by \`npm run gen\`; do not edit. */\nexport const KNOWN_CALLS: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`,
  };
}

/** CloudTrail's event sources carry the name that requests are signed for. */
function signingName(client: string): string | undefined {
  const path = join(client, 'dist-es/auth/httpAuthSchemeProvider.js');
  if (!existsSync(path)) return undefined;
  return /signingProperties: \{\s*name: "([a-z0-9-]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
}

function operationsOf(client: string): readonly string[] {
  return readdirSync(join(client, 'dist-types/commands')).flatMap(
    (file) => /^(\w+)Command\.d\.ts$/.exec(file)?.[1] ?? [],
  );
}
