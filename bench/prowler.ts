/**
 * The same emulated accounts, judged by jikimi and by Prowler (from PyPI, https://github.com/prowler-cloud/prowler): where
 * they agree, where they differ, who is right and why, and what each asked of AWS. Build first (`npm run build`).
 *
 * `node bench/prowler.ts [--prowler PROGRAM]`; ends with 1 where they differ and nobody has said who is right.
 */
import { parseArgs } from 'node:util';
import { openAccounts } from './prowler-accounts.ts';
import { agrees, type Compared, compare, isJudgedByBoth } from './prowler-compare.ts';
import { explain, unneeded } from './prowler-differences.ts';
import { LEFT_OUT, QUESTIONS } from './prowler-map.ts';
import { KNOWN_VERSION, mustBeInstalled, type Run, runJikimi, runProwler } from './prowler-run.ts';

const REGIONS = ['ap-northeast-2', 'us-east-1'];

const { values } = parseArgs({ options: { prowler: { type: 'string', default: 'prowler' } } });
const code = await main(values.prowler).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
process.exit(code);

async function main(program: string): Promise<number> {
  await mustBeInstalled(program);
  const checks = [...new Set(QUESTIONS.flatMap((question) => question.checks))];
  const controls = [...new Set(QUESTIONS.flatMap((question) => question.controls))];
  console.log(
    `${checks.length} checks of Prowler's, ${controls.length} controls of ours, ` +
      `${QUESTIONS.length} questions in ${REGIONS.join(' and ')}`,
  );
  for (const [check, why] of Object.entries(LEFT_OUT)) console.log(`left out: ${check} (${why})`);
  const { server, accounts } = await openAccounts();
  const different: Compared[] = [];
  for (const [name, account] of accounts) {
    // The credential report is there for both.
    await runJikimi(controls, REGIONS, account);
    const jikimi = await runJikimi(controls, REGIONS, account);
    const prowler = await runProwler(program, checks, REGIONS, account);
    const compared = compare(QUESTIONS, prowler.verdicts, jikimi.verdicts);
    report(name, compared, { Prowler: prowler, jikimi });
    different.push(...compared.filter((one) => !agrees(one)));
  }
  // What we ask it can answer, or we say `unknown`, which is a difference: Prowler asks for more than its checks need.
  await server.close().catch((error: unknown) => {
    const unanswered = String(error).split('\n').length - 1;
    console.log(`\nThe test server had no answer to ${unanswered} of Prowler's questions.`);
  });
  for (const reason of unneeded(different)) console.log(`no longer met: ${reason}`);
  const unexplained = different.filter((one) => !explain(one));
  if (unexplained.length === 0) return 0;
  console.error(`\n${unexplained.length} differences that nobody has explained:`);
  for (const difference of unexplained) console.error(tell(difference));
  return 1;
}

function report(name: string, compared: readonly Compared[], runs: Readonly<Record<string, Run>>): void {
  console.log(`\n## ${name}`);
  const found = runs['Prowler']?.version;
  if (found !== KNOWN_VERSION) console.log(`(the table of differences knows ${KNOWN_VERSION}, not ${found})`);
  for (const [tool, { version, calls, seconds, verdicts }] of Object.entries(runs)) {
    console.log(`${tool} ${version}: ${calls} calls, ${seconds.toFixed(1)} s, ${verdicts.length} answers`);
  }
  const same = compared.filter(agrees);
  const both = same.filter(isJudgedByBoth);
  const different = compared.filter((one) => !agrees(one));
  console.log(
    `judged by both: ${both.length + different.filter(isJudgedByBoth).length}, agreed: ${both.length} ` +
      `(${both.filter(({ jikimi }) => jikimi === 'fail').length} fail, ` +
      `${both.filter(({ jikimi }) => jikimi === 'pass').length} pass); ` +
      `judged by one, with nothing to complain of: ${same.length - both.length}; different: ${different.length}`,
  );
  const explained = Map.groupBy(different, explain);
  for (const [reason, differences] of explained) {
    if (!reason) continue;
    console.log(
      `\n${reason.right === 'both' ? 'both have a point' : `${reason.right} is right`}: ${reason.why}`,
    );
    for (const difference of differences) console.log(tell(difference));
  }
}

function tell({ question, about, prowler, jikimi, prowlerSays, jikimiSays }: Compared): string {
  return [
    `- ${question.controls[0]}, ${about}`,
    `    Prowler ${prowler}: ${prowlerSays}`,
    `    jikimi  ${jikimi}: ${jikimiSays}`,
  ].join('\n');
}
