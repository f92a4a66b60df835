/** Reads what `checkup --save` wrote. Everything is checked on the way in: the file may come from anywhere. */
import { z } from 'zod';
import type { Inventory, Listing, Resource } from '../inventory/inventory.ts';
import type { FaultKind } from '../kernel/fault.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { IamAction } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import { JsonLineError, readJsonLines } from '../store/json-lines.ts';
import { fileError } from './file-error.ts';
import { INVENTORY_SCHEMA } from './save-inventory.ts';

const FAULT_KINDS: Readonly<Record<FaultKind, FaultKind>> = {
  denied: 'denied',
  throttled: 'throttled',
  'not-found': 'not-found',
  'region-disabled': 'region-disabled',
  'expired-token': 'expired-token',
  'bad-credentials': 'bad-credentials',
  network: 'network',
  aborted: 'aborted',
  'not-collected': 'not-collected',
  unexpected: 'unexpected',
};

const action = z.custom<IamAction>((value) => typeof value === 'string' && /^[^:]+:[^:]+$/.test(value));
const denied = { state: z.literal('denied'), action, byOrganization: z.literal(true).exactOptional() };
const failed = {
  state: z.literal('failed'),
  action,
  fault: z.object({ kind: z.enum(FAULT_KINDS), code: z.string(), message: z.string() }),
};
const region = z.string();
const gap = z.discriminatedUnion('state', [z.object({ ...denied, region }), z.object({ ...failed, region })]);
const reading = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({
      state: z.literal('known'),
      value,
      asOf: z.string().exactOptional(),
      gaps: z.array(gap).exactOptional(),
    }),
    z.object(denied),
    z.object(failed),
  ]);

/** Reports are named after it. */
const accountId = z.string().regex(/^\d{12}$/);
const header = z.object({
  account: z.object({ id: accountId, alias: z.string().nullable(), partition: z.string() }),
  caller: z.object({ arn: z.string(), userId: z.string() }),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  regions: z.array(z.object({ name: z.string(), state: z.enum(['checked', 'disabled', 'excluded']) })),
  regionsFrom: reading(z.enum(['account:ListRegions', 'ec2:DescribeRegions'])),
  apiCalls: z.object({ total: z.number(), byService: z.record(z.string(), z.number()) }),
});
const line = z.union([
  z.object({
    resource: z.object({
      type: z.string(),
      id: z.string(),
      arn: z.string().exactOptional(),
      region,
      fields: z.record(z.string(), reading(z.unknown())),
    }),
  }),
  z.object({
    listing: z.object({ type: z.string(), region, result: reading(z.object({ count: z.number() })) }),
  }),
  z.object({ end: z.object({ listings: z.number(), resources: z.number() }) }),
]);

/** @throws PersonError with what is wrong with the file; nothing is ever read in part. */
export async function loadInventory(path: string): Promise<Inventory> {
  try {
    return await load(path, readJsonLines(path));
  } catch (error) {
    if (error instanceof JsonLineError)
      throw error.line === 1 ? foreign(path, error) : incomplete(path, error);
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw incomplete(path, error);
    }
    throw fileError(error, path);
  }
}

async function load(path: string, lines: AsyncGenerator<unknown, void>): Promise<Inventory> {
  const first = await lines.next();
  const head = headerOf(path, first.done ? undefined : first.value);
  const listings: Listing[] = [];
  const resources: Resource[] = [];
  let end: { listings: number; resources: number } | undefined;
  for await (const value of lines) {
    const parsed = line.safeParse(value);
    if (!parsed.success || end) throw incomplete(path, parsed.error);
    if ('resource' in parsed.data) resources.push(parsed.data.resource);
    else if ('listing' in parsed.data) listings.push(parsed.data.listing);
    else end = parsed.data.end;
  }
  if (end?.listings !== listings.length || end.resources !== resources.length) throw incomplete(path);
  return { ...head, listings, resources };
}

function headerOf(path: string, value: unknown): z.infer<typeof header> {
  const schema = z.object({ schema: z.string() }).safeParse(value).data?.schema ?? '';
  if (!schema.startsWith('jikimi.inventory/')) throw foreign(path, schema);
  if (schema !== INVENTORY_SCHEMA) throw otherVersion(path, schema);
  const parsed = header.safeParse(value);
  if (!parsed.success) throw incomplete(path, parsed.error);
  return parsed.data;
}

function foreign(path: string, cause: unknown): PersonError {
  return unusable('InventoryNotRecognised', cause, {
    en: `This is not a file that "checkup --save" wrote: ${path}`,
    ko: `"checkup --save"로 저장한 파일이 아닙니다: ${path}`,
  });
}

function otherVersion(path: string, schema: string): PersonError {
  return unusable('InventoryVersion', undefined, {
    en: `Another version of jikimi wrote this file (${schema}; this one reads ${INVENTORY_SCHEMA}): ${path}`,
    ko: `다른 버전의 jikimi가 저장한 파일입니다(${schema}, 이 버전은 ${INVENTORY_SCHEMA}만 읽습니다): ${path}`,
  });
}

function incomplete(path: string, cause?: unknown): PersonError {
  const where: Text =
    cause instanceof JsonLineError
      ? { en: ` from line ${cause.line} on`, ko: ` ${cause.line}번째 줄부터` }
      : { en: '', ko: '' };
  return unusable('InventoryIncomplete', cause, {
    en: `The file is cut off or damaged${where.en}: ${path}`,
    ko: `파일이${where.ko} 잘렸거나 손상되었습니다: ${path}`,
  });
}

function unusable(code: string, cause: unknown, text: Text): PersonError {
  return new PersonError({
    code,
    text,
    hint: {
      en: 'Nothing was checked. Create the file again with: jikimi checkup --save FILE',
      ko: '아무것도 점검하지 않았습니다. 다음 명령으로 파일을 다시 만드세요: jikimi checkup --save FILE',
    },
    exitCode: EXIT.usage,
    cause,
  });
}
