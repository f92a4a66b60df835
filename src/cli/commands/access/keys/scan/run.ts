import { extname, resolve } from 'node:path';
import { fileError } from '../../../../../app/file-error.ts';
import { notice } from '../../../../../app/notices.ts';
import { scanLeaks } from '../../../../../app/scan-leaks.ts';
import { VERSION } from '../../../../../app/version.ts';
import { EXIT, type ExitCode, PersonError } from '../../../../../kernel/person-error.ts';
import { isIncomplete, type LeakScan } from '../../../../../leaks/leak.ts';
import { report as csv } from '../../../../../reports/leaks/csv.ts';
import { report as json } from '../../../../../reports/leaks/json.ts';
import { report as sarif } from '../../../../../reports/leaks/sarif.ts';
import type { ReportOptions } from '../../../../../reports/report.ts';
import { writePrivateFile } from '../../../../../store/private-file.ts';
import type { Cli } from '../../../../cli.ts';
import { shownTimeZone } from '../../../../shown-time-zone.ts';
import { renderLeaks } from '../../../../terminal/leaks.ts';
import { printAll, screenOf } from '../../../../terminal/stream.ts';
import { whileWorking } from '../../../../working.ts';
import type { ScanOptions } from './options.ts';

const TERMINAL = 'terminal';
const REPORTS = [json, sarif, csv];

export async function runScanCommand(path: string, options: ScanOptions, cli: Cli): Promise<ExitCode> {
  const formats = [...new Set(options.format ?? [TERMINAL])];
  const toFile = formatForFile(formats, options.out);
  const timeZone = shownTimeZone(options, cli);
  const timeUp = options.maxMinutes === undefined ? [] : [AbortSignal.timeout(options.maxMinutes * 60_000)];
  return whileWorking({ quiet: options.quiet, onStop: () => 'ScanStopping' }, cli, async (at) => {
    const { reporter } = at;
    const scan = await scanLeaks(
      {
        path,
        accounts: options.account ?? [],
        allowPath: options.allow,
        history: options.history,
        gitignore: options.gitignore ?? false,
        maxBytes: options.maxSize === undefined ? undefined : options.maxSize * 1_000_000,
        signal: AbortSignal.any([at.signal, ...timeUp]),
      },
      at,
    );
    reporter.end();
    const show: ReportOptions = { language: cli.language, timeZone, version: VERSION };
    if (toFile !== undefined && options.out !== undefined) {
      await writeTo(options.out, textOf(toFile, scan, show));
      reporter.emit(notice('ReportWritten', { format: toFile, path: resolve(options.out) }));
    }
    const onScreen = formats.find((format) => format !== toFile);
    if (onScreen === TERMINAL) {
      const screen = screenOf(cli.stdout);
      cli.stdout.write(
        renderLeaks(scan, { ...show, ...screen, everything: options.all ?? screen.everything }),
      );
    } else if (onScreen !== undefined) await printAll(textOf(onScreen, scan, show), cli.stdout);
    return exitCodeOf(scan);
  });
}

/** One format goes to one place; beside the terminal's page one file may be written. */
function formatForFile(formats: readonly string[], out: string | undefined): string | undefined {
  const others = formats.filter((format) => format !== TERMINAL);
  if (others.length > 1 || (others.length === 1 && formats.length > 1 && out === undefined)) {
    throw new PersonError({
      code: 'OneReportAtATime',
      text: {
        en: 'A scan writes one report: choose one format, or terminal and one more with --out FILE.',
        ko: '검사는 보고서를 하나만 씁니다. 형식을 하나만 고르거나, terminal과 다른 하나를 --out 파일과 함께 고르세요.',
      },
      exitCode: EXIT.usage,
    });
  }
  if (out === undefined) return undefined;
  return others[0] ?? REPORTS.find(({ format }) => format === extname(out).slice(1))?.format ?? TERMINAL;
}

function textOf(format: string, scan: LeakScan, show: ReportOptions): Iterable<string> & object {
  const report = REPORTS.find((one) => one.format === format);
  if (report) return report.render(scan, show);
  return [renderLeaks(scan, { ...show, columns: 80, colour: false, everything: true })];
}

async function writeTo(out: string, text: Iterable<string>): Promise<void> {
  try {
    await writePrivateFile(resolve(out), text);
  } catch (error) {
    throw fileError(error, out);
  }
}

/** What was found first: it stays found, whatever else could not be read. */
function exitCodeOf({ leaks, coverage }: LeakScan): ExitCode {
  if (leaks.some(({ urgency }) => urgency !== 'expired')) return EXIT.findings;
  return isIncomplete(coverage) ? EXIT.incomplete : EXIT.done;
}
