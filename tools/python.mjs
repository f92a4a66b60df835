/**
 * Makes the Python environment of the tests: `.venv/` with the hash-locked packages of `test/requirements.txt`.
 * Does nothing when it is there and current. Plain JavaScript without dependencies: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VENV = path.join(ROOT, '.venv');
const REQUIREMENTS = path.join(ROOT, 'test', 'requirements.txt');
const STAMP = path.join(VENV, 'requirements.sha256');
const OLDEST = [3, 10];

/** The environment's interpreter. */
const PYTHON =
  process.platform === 'win32' ? path.join(VENV, 'Scripts', 'python.exe') : path.join(VENV, 'bin', 'python');

/**
 * Returns the interpreter's path, making the environment first where needed.
 * @throws {Error} with one clear line when it cannot be made
 */
export function ensurePython() {
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  const made = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (made === wanted && runs(PYTHON, ['-c', ''])) return PYTHON;

  const interpreter = findInterpreter();
  if (!interpreter) {
    throw new Error(
      `Python ${OLDEST.join('.')} or newer is needed for the tests and was not found (Debian: apt-get install python3 python3-venv).`,
    );
  }
  console.error('Making .venv with the packages of test/requirements.txt ...');
  rmSync(VENV, { recursive: true, force: true });
  const venv = spawnSync(interpreter[0], [...interpreter.slice(1), '-m', 'venv', VENV], { encoding: 'utf8' });
  if (venv.status !== 0) {
    throw new Error(
      `Python could not make a virtual environment (Debian: apt-get install python3-venv): ${lastLine(venv)}`,
    );
  }
  // Wheels only: building from source would fetch build tools that no hash locks.
  const arguments_ = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-compile',
    '--only-binary',
    ':all:',
  ];
  const pip = spawnSync(PYTHON, [...arguments_, '--require-hashes', '-r', REQUIREMENTS], {
    encoding: 'utf8',
  });
  if (pip.status !== 0) {
    throw new Error(`pip could not install test/requirements.txt: ${lastLine(pip)}`);
  }
  writeFileSync(STAMP, wanted);
  return PYTHON;
}

function findInterpreter() {
  const names = [['python3'], ['python'], ['py', '-3']];
  for (const minor of [14, 13, 12, 11, 10]) names.push([`python3.${minor}`]);
  const check = `import sys; sys.exit(sys.version_info < (${OLDEST.join(', ')}))`;
  return names.find(([command, ...rest]) => runs(command, [...rest, '-c', check]));
}

function runs(command, arguments_) {
  return spawnSync(command, arguments_, { stdio: 'ignore' }).status === 0;
}

function lastLine({ error, stderr, stdout }) {
  if (error) return error.message;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1) ?? 'no reason given';
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensurePython());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
