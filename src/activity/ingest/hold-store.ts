import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import { isAlive } from '../../store/process-alive.ts';

/**
 * One ingest at a time: two would store the same record twice. What a crashed one left aside is removed.
 * @returns what gives it free
 * @throws PersonError while another holds it
 */
export async function holdStore(tempFolder: string): Promise<() => Promise<void>> {
  const path = join(tempFolder, 'ingest.lock');
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(holder)) throw busy(path, holder);
      await rm(path, { force: true });
    }
  }
  for (const name of await readdir(tempFolder)) {
    if (name.startsWith('ingest-')) await rm(join(tempFolder, name), { recursive: true, force: true });
  }
  return () => rm(path, { force: true });
}

function busy(path: string, holder: number): PersonError {
  return new PersonError({
    code: 'StoreBusy',
    text: {
      en: `Logs are being read into this case by another command (process ${holder})`,
      ko: `다른 명령(프로세스 ${holder})이 이 사례로 로그를 읽어들이고 있습니다`,
    },
    hint: {
      en: `Wait until it has ended. If there is no such command, delete ${path}`,
      ko: `그 명령이 끝날 때까지 기다리세요. 그런 명령이 없다면 ${path} 파일을 삭제하세요`,
    },
    exitCode: EXIT.usage,
  });
}
