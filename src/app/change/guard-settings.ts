/** What was asked of a guard last time, per account: asked once, remembered on this machine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { GuardSettings } from '../../actions/guard/guards.ts';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import { homeFolder, privateFolder } from '../../store/home.ts';
import { writePrivateFile } from '../../store/private-file.ts';
import type { Surroundings } from '../surroundings.ts';

const FOLDER = 'guard';
const Remembered = z.object({
  email: z.string(),
  monthlyUsd: z.number(),
  dailyUsd: z.number(),
  anomalyUsd: z.number(),
  webhook: z.string().optional(),
  stops: z.array(z.string()).optional(),
  stopsUnasked: z.boolean().optional(),
});

/** @throws the file system's error */
export async function rememberSettings(
  env: Surroundings['env'],
  account: string,
  settings: GuardSettings,
): Promise<void> {
  const folder = await privateFolder(homeFolder(env), FOLDER);
  await writePrivateFile(join(folder, `${account}.json`), [`${JSON.stringify(settings, null, 2)}\n`]);
}

/** What is given now, else what was given last time, else the usual. @throws PersonError where no address is known */
export async function wholeSettings(
  env: Surroundings['env'],
  account: string,
  given: Partial<GuardSettings>,
  usual: Omit<GuardSettings, 'email'>,
): Promise<GuardSettings> {
  const before = await recall(join(homeFolder(env), FOLDER, `${account}.json`));
  const whole = { ...usual, ...before, ...defined(given) };
  const { email } = whole;
  if (email === undefined) throw emailNeeded();
  return { ...whole, email };
}

/** None where there is none, or none that can be read: it is asked for again. */
async function recall(path: string): Promise<z.infer<typeof Remembered> | undefined> {
  try {
    return Remembered.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function defined(settings: Partial<GuardSettings>): Partial<GuardSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

export function emailNeeded(): PersonError {
  return new PersonError({
    code: 'EmailNeeded',
    text: { en: 'Where should AWS write to?', ko: 'AWS가 어디로 연락할까요?' },
    hint: {
      en: 'Give an address that you read on your phone, outside of this account: --email you@example.com',
      ko: '이 계정과 관계없이 휴대폰에서 바로 볼 수 있는 메일 주소를 지정하세요: --email 주소',
    },
    exitCode: EXIT.usage,
  });
}
