import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { VERSION } from '../app/version.ts';
import { EXIT } from '../kernel/person-error.ts';
import { homeFolder, privateFolder } from '../store/home.ts';
import { writePrivateFile } from '../store/private-file.ts';

/** Owns up to a fault of ours: a trace id, and where the details are. Answers with the exit code. */
export async function reportBug(
  error: unknown,
  { env, stderr }: Pick<NodeJS.Process, 'env' | 'stderr'>,
): Promise<number> {
  const id = randomUUID().slice(0, 8);
  const details = [
    `trace ${id}`,
    `jikimi ${VERSION}, node ${process.version}, ${process.platform} ${process.arch}`,
    inspect(error, { depth: 4 }),
    '',
  ].join('\n');
  const path = await keep(id, details, env).catch(() => undefined);
  const where = path ?? details;
  stderr.write(
    `This is an error in jikimi, not your mistake (trace ${id}). Details: ${where}\n` +
      `jikimi의 오류이며 사용자의 잘못이 아닙니다(추적 번호 ${id}). 자세한 내용: ${path ?? '위와 같음'}\n`,
  );
  return EXIT.bug;
}

async function keep(id: string, details: string, env: NodeJS.ProcessEnv): Promise<string> {
  const path = join(await privateFolder(homeFolder(env), 'faults'), `${id}.txt`);
  await writePrivateFile(path, [details]);
  return path;
}
