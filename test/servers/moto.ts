/** moto as a child process on a free loopback port. It ends with the process that started it, also when that one crashes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ensurePython } from '../../tools/python.mjs';

export interface Moto {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Where a process finds the motos that another one started; set by `global-setup.ts` for the whole test run. */
const SHARED_PORTS = 'JIKIMI_TEST_MOTO_PORTS';

/** The moto that the run has for this worker, or one of this caller's own: always so when its ids are to be seeded. */
export async function useMoto(seed?: number): Promise<Moto> {
  if (seed !== undefined) {
    const moto = await startMoto();
    await fetch(`http://127.0.0.1:${moto.port}/moto-api/seed?a=${seed}`, { method: 'POST' });
    return moto;
  }
  const ports = process.env[SHARED_PORTS]?.split(',') ?? [];
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  const shared = ports[(worker - 1) % ports.length];
  return shared ? { port: Number(shared), close: async () => undefined } : await startMoto();
}

/** Starts the motos that every process begun after this call uses: one a worker, since each answers on one core only. */
export async function shareMotos(workers: number): Promise<Pick<Moto, 'close'>> {
  const motos = await Promise.all(Array.from({ length: workers }, startMoto));
  process.env[SHARED_PORTS] = motos.map(({ port }) => port).join(',');
  return { close: async () => void (await Promise.all(motos.map(({ close }) => close()))) };
}

async function startMoto(): Promise<Moto> {
  const script = fileURLToPath(new URL('moto-server.py', import.meta.url));
  const python = ensurePython();
  const child = spawn(python, [script], {
    env: {
      ...process.env,
      MOTO_EC2_LOAD_DEFAULT_AMIS: 'false',
      MOTO_IAM_LOAD_MANAGED_POLICIES: 'true',
      // Compiled once, wherever Python is told to write nothing beside its sources.
      PYTHONDONTWRITEBYTECODE: '',
      PYTHONPYCACHEPREFIX: path.join(folderOf(python), 'compiled'),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const port = await firstLine(child, complaints);
  // The server must not keep an otherwise finished process alive.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr])
    (stream as unknown as { unref(): void }).unref();
  return { port: Number(port), close: () => stop(child) };
}

async function firstLine(child: ChildProcess, complaints: readonly string[]): Promise<string> {
  return await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`moto did not start: ${error.message}`)));
    child.once('exit', (code) =>
      reject(new Error(`moto did not start (${code}): ${complaints.at(-1) ?? ''}${hintOn(complaints)}`)),
    );
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString()));
  });
}

function hintOn(complaints: readonly string[]): string {
  return complaints.at(-1)?.startsWith('ModuleNotFoundError')
    ? '. Delete the folder .venv and try again: it is made anew.'
    : '';
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  child.stdin?.end();
  await ended;
}

/** Of the environment that the interpreter stands in. */
function folderOf(python: string): string {
  return path.dirname(path.dirname(python));
}

/** botocore's descriptions of the services, in the same environment. */
export function serviceModelFolder(): string {
  const venv = folderOf(ensurePython());
  const libraries = path.join(venv, 'lib');
  const versions = existsSync(libraries)
    ? readdirSync(libraries).map((name) => path.join(libraries, name))
    : [];
  const folders = [...versions, path.join(venv, 'Lib')].map((folder) =>
    path.join(folder, 'site-packages', 'botocore', 'data'),
  );
  const found = folders.find((folder) => existsSync(folder));
  if (!found)
    throw new Error(`botocore is not in ${venv}. Delete that folder and try again: it is made anew.`);
  return found;
}
