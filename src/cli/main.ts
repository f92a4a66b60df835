import { written } from './output.ts';
import { runCli } from './run-cli.ts';

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, async (error: unknown) => {
    const { reportBug } = await import('./bug.ts');
    process.exit(await reportBug(error, process));
  });
}

const exitCode = await runCli(process.argv.slice(2), process);
await written(process.stderr);
// Timers of the SDK's retries would hold a stopped run open for some seconds more.
process.exit(exitCode);
