import type { IntegrityReport } from '../../../activity/integrity/check.ts';
import { INTEGRITY_TEXTS } from '../../../activity/integrity/finding.ts';
import { visible } from '../../../reports/view/visible.ts';
import { block } from '../layout.ts';
import type { TerminalOptions } from '../options.ts';
import { pageFor } from '../page.ts';

/** What the digests say, what they could not say, and each file that is wrong. */
export function renderIntegrity(report: IntegrityReport, options: Omit<TerminalOptions, 'timeZone'>): string {
  const page = pageFor({ timeZone: 'UTC', ...options });
  const { say, paint, width } = page;
  const { digests, confirmed, unchecked, signatures, findings } = report;
  const head =
    digests === 0
      ? say({
          en: 'There is no digest here, so nothing can be said of the log files. Switch on log file validation in the trail.',
          ko: '다이제스트가 없어 로그 파일에 대해 아무것도 말할 수 없습니다. 추적에서 로그 파일 검증을 켜세요.',
        })
      : say({
          en: `${digests} digests: ${confirmed} log files are as delivered, ${findings.length} things are wrong, ${unchecked} files no digest speaks of.`,
          ko: `다이제스트 ${digests}개: 전송된 그대로인 로그 파일 ${confirmed}개, 문제 ${findings.length}건, 다이제스트가 없는 파일 ${unchecked}개.`,
        });
  const signed = say({
    en: `Signatures: ${signatures.valid} valid, ${signatures.noKey} without a key to check them, ${signatures.noSignature} not at hand.`,
    ko: `서명: 유효 ${signatures.valid}개, 키가 없어 확인 못 함 ${signatures.noKey}개, 서명 없음 ${signatures.noSignature}개.`,
  });
  const lines = [
    ...block(head, width).map((line) => paint('bold', line)),
    ...(digests === 0 ? [] : block(signed, width)),
    ...findings.flatMap(({ kind, file, from, to }) => [
      '',
      ...block(visible(file), width).map((line) => paint('bold', line)),
      ...block(say(INTEGRITY_TEXTS[kind]), width, '  '),
      ...(from && to ? block(`${from} - ${to}`, width, '  ') : []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
