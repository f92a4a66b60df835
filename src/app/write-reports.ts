/** Renders an answer in the asked formats and puts each where it belongs: a file, a folder, or standard output. */
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import type { Account } from '../inventory/inventory.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { ReportOf, ReportOptions } from '../reports/report.ts';
import { writePrivateFile } from '../store/private-file.ts';
import { fileError } from './file-error.ts';

/** Where the reports of one run go. */
export interface ReportPlan {
  readonly toStdout: string | undefined;
  readonly toFiles: readonly string[];
  /** A file name, or a folder in which each report is named after the account. */
  readonly target: { readonly file: string } | { readonly folder: string };
}

/** What a person gets who asks for nothing in particular. */
const DEFAULT = { toStdout: 'terminal', toFiles: ['html'] } as const;

/**
 * One format alone goes to standard output, unless `out` names a place. Of several, `terminal` goes there and the
 * others become files. `out` is a file where it looks like one (it has an extension) and only one report goes there.
 * @throws PersonError where several reports cannot share a file, and where `out` cannot be looked at.
 */
export function planReports(formats: readonly string[], out: string | undefined): ReportPlan {
  const target = out !== undefined && isFileName(out) ? { file: out } : { folder: out ?? '.' };
  const [first, ...others] = new Set(formats);
  if (first === undefined) return { ...DEFAULT, target };
  if (others.length === 0) {
    return out === undefined
      ? { toStdout: first, toFiles: [], target }
      : { toStdout: undefined, toFiles: [first], target };
  }
  const all = [first, ...others];
  const toFiles = all.filter((format) => format !== DEFAULT.toStdout);
  if ('file' in target && toFiles.length > 1) throw needsFolder(target.file);
  return { toStdout: all.find((format) => format === DEFAULT.toStdout), toFiles, target };
}

function isFileName(out: string): boolean {
  if (out.endsWith('/') || out.endsWith(sep)) return false;
  try {
    const there = statSync(out, { throwIfNoEntry: false });
    return there ? !there.isDirectory() : extname(out) !== '';
  } catch (error) {
    throw fileError(error, out);
  }
}

function needsFolder(file: string): PersonError {
  return new PersonError({
    code: 'OutNeedsFolder',
    text: {
      en: `Several reports cannot be written to one file: ${file}`,
      ko: `여러 보고서를 파일 하나에 쓸 수 없습니다: ${file}`,
    },
    hint: { en: 'Choose a folder: --out reports', ko: '폴더 이름을 적으세요: --out reports' },
    exitCode: EXIT.usage,
  });
}

/** Writes the files of a plan. One that cannot be written is a problem beside the others, not instead of them. */
export async function writeReports<Subject extends { readonly account: Pick<Account, 'id'> }>(
  plan: ReportPlan,
  reports: readonly ReportOf<Subject>[],
  subject: Subject,
  options: ReportOptions,
  /** Of a file in a folder, before the account or the case. */
  name = 'jikimi',
): Promise<{
  readonly written: readonly { readonly format: string; readonly path: string }[];
  readonly problems: readonly PersonError[];
}> {
  const written: { format: string; path: string }[] = [];
  const problems: PersonError[] = [];
  for (const report of reports) {
    const taken = written.map(({ path }) => path);
    const place =
      'file' in plan.target
        ? plan.target.file
        : inFolder(plan.target.folder, report, `${name}-${subject.account.id}`, taken);
    try {
      // The working folder may be gone.
      const path = resolve(place);
      if ('folder' in plan.target) await mkdir(plan.target.folder, { recursive: true });
      await writePrivateFile(path, report.render(subject, options));
      written.push({ format: report.format, path });
    } catch (error) {
      const fault = fileError(error, place);
      if (!(fault instanceof PersonError)) throw fault;
      problems.push(fault);
    }
  }
  return { written, problems };
}

/** `jikimi-111122223333.html`; the format is added where two share an extension. */
function inFolder(
  folder: string,
  { format, extension }: Pick<ReportOf<never>, 'format' | 'extension'>,
  stem: string,
  taken: readonly string[],
): string {
  const name = `${stem}.${extension}`;
  const isTaken = taken.some((path) => basename(path) === name);
  return join(folder, isTaken ? `${stem}-${format}.${extension}` : name);
}
