/** The budget action does what its preview says: after a yes it stops whom the owner named, and undo lets them go. */
import {
  BudgetsClient,
  DescribeBudgetActionsForBudgetCommand,
  ExecuteBudgetActionCommand,
} from '@aws-sdk/client-budgets';
import { CreateUserCommand, IAMClient, ListAttachedUserPoliciesCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardsFor, USUAL } from '../../../src/actions/guard/guards.ts';
import type { AnyAction } from '../../../src/change/action.ts';
import { runCall } from '../../../src/change/run-call.ts';
import { loadActions } from '../../../tools/gen/entries.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { applyAsOwner, draftOf, forgetJournals, statesOf, undo } from '../actions/law.ts';
import { gateTo } from '../change/gate-to.ts';

const actions = new Map((await loadActions()).map(({ name, value }) => [name, value]));

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

/** The month's budget, the role, the action on mina. */
function guardsOn(account: TestAccount, stops: readonly string[], stopsUnasked = false) {
  const settings = { ...USUAL, email: 'owner@example.com', stops, stopsUnasked };
  return guardsFor(settings, account.id, [])
    .filter(
      ({ target: { name }, action }) => name === 'jikimi-monthly' || /budget-role|stop-action/.test(action),
    )
    .map(({ action, target }) => ({ account, action: actions.get(action) as AnyAction, targets: [target] }));
}

async function policiesOfMina(account: TestAccount): Promise<readonly (string | undefined)[]> {
  const { AttachedPolicies = [] } = await account
    .client(IAMClient)
    .send(new ListAttachedUserPoliciesCommand({ UserName: 'mina' }));
  return AttachedPolicies.map(({ PolicyName }) => PolicyName);
}

async function statusOf(account: TestAccount): Promise<{ readonly id: string; readonly status: unknown }> {
  const { Actions = [] } = await account
    .client(BudgetsClient, 'us-east-1')
    .send(new DescribeBudgetActionsForBudgetCommand({ AccountId: account.id, BudgetName: 'jikimi-monthly' }));
  return { id: Actions[0]?.ActionId ?? '', status: Actions[0]?.Status };
}

test('it waits for a yes, then stops whom it names, and undo lets them go', async () => {
  const account = server.openAccount();
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'mina' }));
  const benches = guardsOn(account, ['user/mina']);
  const plans = [];
  for (const bench of benches) {
    const plan = await draftOf(bench);
    expect(await applyAsOwner(bench, plan)).toMatchObject([{ kind: 'applied' }]);
    plans.push({ bench, plan });
  }
  expect((await statusOf(account)).status).toBe('STANDBY');
  account.facts.budgetSpend.set('jikimi-monthly', { actual: 100 });
  const { id, status } = await statusOf(account);
  expect(status).toBe('PENDING');
  expect(await policiesOfMina(account)).toEqual([]);

  await account.client(BudgetsClient, 'us-east-1').send(
    new ExecuteBudgetActionCommand({
      AccountId: account.id,
      BudgetName: 'jikimi-monthly',
      ActionId: id,
      ExecutionType: 'APPROVE_BUDGET_ACTION',
    }),
  );
  expect(await policiesOfMina(account)).toEqual(['AWSDenyAll']);

  const last = plans.at(-1);
  if (!last) throw new Error('Nothing was planned');
  // AWS has changed it since: it is shown first, and goes only when insisted on.
  expect(await undo(last.bench, last.plan)).toMatchObject([{ kind: 'drifted' }]);
  const [target] = last.bench.targets;
  const [state = ''] = await statesOf(last.bench);
  const calls = last.bench.action.undo?.(target, { actions: [] }, JSON.parse(state)) ?? [];
  expect(calls.map(({ operation }) => operation)).toEqual(['ExecuteBudgetAction', 'DeleteBudgetAction']);
  for (const call of calls) await runCall(gateTo(account), call);
  expect(await policiesOfMina(account)).toEqual([]);
  expect((await statusOf(account)).id).toBe('');
});

test('a changed budget keeps its actions', async () => {
  const account = server.openAccount();
  const [budget, role, stop] = guardsOn(account, ['user/mina']);
  if (!budget || !role || !stop) throw new Error('A guard is missing');
  for (const bench of [budget, role, stop]) await applyAsOwner(bench, await draftOf(bench));
  const before = await statesOf(stop);
  const dearer = { ...budget, targets: budget.targets.map((one) => ({ ...one, limitUsd: 90 })) };
  expect(await applyAsOwner(dearer, await draftOf(dearer))).toMatchObject([{ kind: 'applied' }]);
  expect(await statesOf(stop)).toEqual(before);
});

test('whoever asks for it is not stopped by it', () => {
  const account = server.openAccount();
  const stop = guardsOn(account, ['user/mina', 'role/ci'], true).at(-1);
  const [target] = stop?.targets ?? [];
  const asked = (callerArn: string) =>
    stop?.action.refuses?.(
      target,
      { actions: [] },
      { account: account.id, callerArn, administrators: undefined },
    );
  expect(asked(`arn:aws:iam::${account.id}:user/mina`)?.ko).toContain('지금 로그인한 본인의 권한');
  expect(asked(`arn:aws:sts::${account.id}:assumed-role/ci/run`)?.en).toContain('access you are using now');
  expect(asked(`arn:aws:iam::${account.id}:user/other`)).toBeUndefined();
});
