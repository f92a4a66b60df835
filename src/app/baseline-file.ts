/** The file in which the owner accepts known risks, each with a reason and a last day. */
import { z } from 'zod';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { BaselineEntry } from '../posture/baseline.ts';
import { addToList, readList, readListIfAny, type YamlList } from './yaml-list.ts';

/** Read from the working folder when no other is named. */
export const BASELINE_FILE = 'jikimi-baseline.yaml';

const words = z.string().trim().min(1);

const BASELINE: YamlList<BaselineEntry> = {
  /** Strict: with `resorce:` taken for nothing, an entry for one queue would cover all of them. */
  entry: z.strictObject({
    control: words,
    resource: words.optional(),
    region: words.optional(),
    reason: words,
    until: z.iso.date(),
  }),
  expected: {
    control: {
      en: '"control" must be the ID of a control',
      ko: '"control"에는 점검 항목 ID를 적어야 합니다',
    },
    resource: { en: '"resource" must be an ID or an ARN', ko: '"resource"에는 ID나 ARN을 적어야 합니다' },
    region: {
      en: '"region" must be a region such as ap-northeast-2',
      ko: '"region"에는 ap-northeast-2와 같은 리전을 적어야 합니다',
    },
    reason: {
      en: '"reason" is missing: say why you accept the risk',
      ko: '"reason"이 없습니다. 위험을 감수하는 이유를 적으세요',
    },
    until: {
      en: '"until" must be the last day of acceptance, such as 2026-12-31',
      ko: '"until"에는 2026-12-31과 같이 마지막 날을 적어야 합니다',
    },
  },
  unusable: (path, why, cause) =>
    new PersonError({
      code: 'BaselineUnusable',
      text: {
        en: `The baseline file cannot be used, ${why.en}: ${path}`,
        ko: `감수한 위험을 적은 파일을 사용할 수 없습니다. ${why.ko}: ${path}`,
      },
      hint: {
        en: 'Nothing is checked until the file is fixed. See: jikimi checkup --help',
        ko: '파일을 고치기 전에는 점검하지 않습니다. 참고: jikimi checkup --help',
      },
      exitCode: EXIT.usage,
      cause,
    }),
};

/** @throws PersonError that says which entry is wrong, and how. */
export function readBaseline(path: string): Promise<readonly BaselineEntry[]> {
  return readList(path, BASELINE);
}

/** As `readBaseline`, but `undefined` where the file does not exist. */
export function readBaselineIfAny(path: string): Promise<readonly BaselineEntry[] | undefined> {
  return readListIfAny(path, BASELINE);
}

/** Adds an entry at the end; what else the file says, comments included, stays. A missing file is made. */
export function addToBaseline(path: string, added: BaselineEntry): Promise<void> {
  return addToList(path, added, BASELINE);
}
