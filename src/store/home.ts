import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where the product keeps what it remembers: `JIKIMI_HOME`, else the platform's data folder. Not created here. */
export function homeFolder(env: Readonly<Record<string, string | undefined>>): string {
  const chosen = env['JIKIMI_HOME'];
  return chosen ? resolve(chosen) : envPaths('jikimi', { suffix: '' }).data;
}

/** A folder in the home that nobody else on the machine may look into. */
export async function privateFolder(home: string, name: string): Promise<string> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const folder = join(home, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return folder;
}
