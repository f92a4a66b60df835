import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Watches standard output. A reader that has seen enough (`| head`) is no fault, and ends the process.
 * @returns waits until everything has left the program; gives what it could not take, such as a full disk.
 */
export function watchOutput(stdout: NodeJS.WriteStream): () => Promise<Error | undefined> {
  let lost: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    lost ??= error;
  });
  return async () => {
    await written(stdout);
    await nextTurn();
    return lost;
  };
}

export function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write('', () => done());
  });
}
