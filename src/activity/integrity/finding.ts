/** What digests show to be wrong with a log, in one place. */
import type { Text } from '../../kernel/text.ts';

export const INTEGRITY_KINDS = [
  'log-altered',
  'log-missing',
  'log-unlisted',
  'log-unreadable',
  'digest-altered',
  'digest-missing',
  'digest-misplaced',
  'digest-unreadable',
  'signature-invalid',
  'gap',
] as const;
export type IntegrityKind = (typeof INTEGRITY_KINDS)[number];

export interface IntegrityFinding {
  readonly kind: IntegrityKind;
  /** As read; of what is missing, the key that a digest names. */
  readonly file: string;
  /** The digest that shows it, or the one after a gap. */
  readonly digest?: string;
  /** Of a gap, UTC. */
  readonly from?: string;
  readonly to?: string;
}

export const INTEGRITY_TEXTS: Readonly<Record<IntegrityKind, Text>> = {
  'log-altered': {
    en: 'The log file is not what CloudTrail delivered: its hash differs from the one in the digest.',
    ko: '로그 파일이 CloudTrail이 전송한 내용과 다릅니다. 해시가 다이제스트의 값과 다릅니다.',
  },
  'log-missing': {
    en: 'CloudTrail delivered this log file, and it is not here.',
    ko: 'CloudTrail이 전송한 로그 파일이 없습니다.',
  },
  'log-unlisted': {
    en: 'No digest of that time names this log file. CloudTrail may not have delivered it.',
    ko: '그 시간의 어떤 다이제스트에도 이 로그 파일이 없습니다. CloudTrail이 전송한 파일이 아닐 수 있습니다.',
  },
  'log-unreadable': {
    en: 'The log file could not be unpacked, so its hash is unknown.',
    ko: '로그 파일의 압축을 풀 수 없어 해시를 알 수 없습니다.',
  },
  'digest-altered': {
    en: 'The digest is not what CloudTrail wrote: its hash differs from the one in the digest after it.',
    ko: '다이제스트가 CloudTrail이 기록한 내용과 다릅니다. 해시가 다음 다이제스트의 값과 다릅니다.',
  },
  'digest-missing': {
    en: 'The digest after it names this digest, and it is not here. The log files of that hour cannot be checked.',
    ko: '다음 다이제스트에 적힌 다이제스트가 없습니다. 그 시간의 로그 파일은 확인할 수 없습니다.',
  },
  'digest-misplaced': {
    en: 'The digest was written for another place: a copy may stand in for what was there.',
    ko: '다른 위치에 기록된 다이제스트입니다. 원래 파일 대신 복사본을 두었을 수 있습니다.',
  },
  'digest-unreadable': {
    en: 'The digest could not be read, so the log files of its hour cannot be checked.',
    ko: '다이제스트를 읽을 수 없어 그 시간의 로그 파일을 확인할 수 없습니다.',
  },
  'signature-invalid': {
    en: 'The signature of the digest is not by CloudTrail’s key for what the digest says.',
    ko: '다이제스트의 서명이 CloudTrail 키로 이 내용에 서명한 것이 아닙니다.',
  },
  gap: {
    en: 'No digest covers this time. Logging or log file validation was off, or digests were removed.',
    ko: '이 시간에 해당하는 다이제스트가 없습니다. 로깅이나 로그 파일 검증이 꺼져 있었거나 다이제스트가 삭제되었습니다.',
  },
};
