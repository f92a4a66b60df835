/** A plan as a private file. It may come back from anywhere: everything is checked before one call is made. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AnyAction } from '../../change/action.ts';
import { editedItems, type Plan, type PlanItem } from '../../change/plan.ts';
import type { Json } from '../../kernel/json.ts';
import { writePrivateFile } from '../../store/private-file.ts';
import { fileError } from '../file-error.ts';
import { noPlan, noSuchAction, otherAccount, otherPlanVersion, planEdited, planExpired } from './problems.ts';

const SCHEMA: Plan['schema'] = 'jikimi.plan/1';

const text = z.strictObject({ en: z.string(), ko: z.string() });
const json = z.json() as z.ZodType<Json>;
const item: z.ZodType<PlanItem> = z.strictObject({
  id: z.string(),
  action: z.string(),
  title: text,
  target: z.looseObject({ region: z.string(), name: z.string() }) as unknown as z.ZodType<PlanItem['target']>,
  before: json,
  calls: z.array(
    z.strictObject({
      service: z.string(),
      operation: z.string(),
      region: z.string(),
      input: z.record(z.string(), json),
    }),
  ),
  effect: text,
  hurts: z.array(text),
  monthlyUsd: z.union([z.number(), text]),
  minutes: z.number(),
  irreversible: text.nullable(),
  hash: z.string(),
});
const plan: z.ZodType<Plan> = z.strictObject({
  schema: z.literal(SCHEMA),
  id: z.string(),
  purpose: z.string(),
  account: z.string().regex(/^\d{12}$/),
  caller: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});

/** @throws PersonError where it cannot be written */
export async function writePlan(path: string, content: Plan): Promise<void> {
  try {
    await writePrivateFile(path, [`${JSON.stringify(content, null, 2)}\n`]);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** As it was made, items left out at most. @throws PersonError for anything else */
export async function readPlan(path: string): Promise<Plan> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  const value = jsonOf(content);
  const schema = z.object({ schema: z.string() }).safeParse(value).data?.schema ?? '';
  if (schema.startsWith('jikimi.plan/') && schema !== SCHEMA) throw otherPlanVersion(path, schema);
  const parsed = plan.safeParse(value);
  if (!parsed.success) throw noPlan(path);
  const edited = editedItems(parsed.data);
  if (edited.length > 0)
    throw planEdited(
      path,
      edited.map(({ id }) => id),
    );
  return parsed.data;
}

/** @throws PersonError where it may not be applied here and now */
export function refuseUnfit(
  { account, expiresAt, items }: Plan,
  at: {
    readonly path: string;
    readonly account: string;
    readonly now: Date;
    readonly actions: ReadonlyMap<string, AnyAction>;
  },
): void {
  if (account !== at.account) throw otherAccount(account, at.account);
  if (Date.parse(expiresAt) <= at.now.getTime()) throw planExpired(at.path, expiresAt);
  for (const { action } of items)
    if (!at.actions.has(action)) throw noSuchAction(action, [...at.actions.keys()]);
}

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
