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

process.exitCode = await runCli(process.argv.slice(2), process);
