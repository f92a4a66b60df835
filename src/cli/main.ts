import { runCli } from './run-cli.ts';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, async (error: unknown) => {
    const { reportBug } = await import('./bug.ts');
    process.exit(await reportBug(error, process));
  });
}

const exitCode = await runCli(process.argv.slice(2), process);
// Timers of the SDK's retries would hold a stopped run open for some seconds more.
await Promise.all([written(process.stdout), written(process.stderr)]);
process.exit(exitCode);

/** Everything that was printed has left the program. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write('', () => done());
  });
}
