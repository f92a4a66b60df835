/** Proves rules of refusal through the SDK: the refusal is seen with its cause in place, and not without. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from './aws-server.ts';
import type { RefusalRule } from './refusal-rule.ts';

export interface Case {
  readonly call: () => Promise<unknown>;
  /** Removes the cause; then the call succeeds. Absent where AWS refuses for ever. */
  readonly cure?: () => Promise<unknown>;
}

/** Puts the cause of the refusal into a new account. */
export type Prepare = (account: TestAccount) => Promise<Case>;

export function proveRefusals(rules: readonly RefusalRule[], cases: Readonly<Record<string, Prepare>>): void {
  let server: AwsServer;
  beforeAll(async () => {
    server = await startAwsServer();
  });
  afterAll(() => server.close());

  test('each rule has its case', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(nameOf).sort());
  });

  test.for(rules.map((rule) => [nameOf(rule), rule] as const))('%s', async ([name, rule]) => {
    const account = server.openAccount();
    const { call, cure } = (await cases[name]?.(account)) ?? {};
    const refused = await call?.().then(
      () => 'let through',
      () => account.calls().at(-1),
    );
    expect(refused).toMatchObject({ error: rule.code, status: rule.status });
    if (!cure) return;
    await cure();
    await call?.();
  });
}

function nameOf({ operation, when }: RefusalRule): string {
  return `${operation}: ${when}`;
}
