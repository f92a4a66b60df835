/** How far a rotation has come, kept in a private file between runs. It holds ids and times, no secret. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RotationProgress } from '../access/rotation/rotation.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { writePrivateFile } from '../store/private-file.ts';
import { fileError } from './file-error.ts';

const SCHEMA = 'jikimi.key-rotation/1';

const keyId = z.string().regex(/^[A-Z0-9]{16,128}$/);
const progress = z.strictObject({
  schema: z.literal(SCHEMA),
  account: z.string().regex(/^\d{12}$/),
  user: z.string().regex(/^[\w+=,.@-]{1,64}$/),
  startedAt: z.iso.datetime(),
  oldKey: keyId,
  newKey: keyId.nullable(),
  movedAt: z.iso.datetime().nullable(),
  offSince: z.iso.datetime().nullable(),
});

/** @throws PersonError where it cannot be read, or is something else */
export async function readRotation(path: string): Promise<RotationProgress> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  const parsed = progress.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new PersonError({
    code: 'NoRotationFile',
    text: {
      en: `This is not the file of a key rotation: ${path}`,
      ko: `액세스 키 교체 진행 파일이 아닙니다: ${path}`,
    },
    hint: {
      en: 'Name the file that "access keys rotate" wrote, or start anew without --resume.',
      ko: '"access keys rotate"가 만든 파일을 지정하거나 --resume 없이 새로 시작하세요.',
    },
    exitCode: EXIT.usage,
  });
}

/** @throws PersonError where it cannot be written */
export async function writeRotation(path: string, kept: RotationProgress): Promise<void> {
  const { account, user, startedAt, oldKey, newKey, movedAt, offSince } = kept;
  const document = { schema: SCHEMA, account, user, startedAt, oldKey, newKey, movedAt, offSince };
  try {
    await writePrivateFile(path, [`${JSON.stringify(document, null, 2)}\n`]);
  } catch (error) {
    throw fileError(error, path);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
