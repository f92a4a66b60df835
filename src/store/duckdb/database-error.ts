import { EXIT, PersonError } from '../../kernel/person-error.ts';

/** What the world did to the database, in words; a wrong statement or any other error comes back as it is. */
export function databaseError(error: unknown, tempFolder: string): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/No space left on device|Disk quota exceeded|max_temp_directory_size|ENOSPC/i.test(message)) {
    return new PersonError({
      code: 'DiskFull',
      text: {
        en: `The disk is full; logs could not be worked on in ${tempFolder}`,
        ko: `디스크가 가득 차서 로그를 처리하지 못했습니다: ${tempFolder}`,
      },
      hint: {
        en: 'Free some space, or set JIKIMI_HOME to a folder on a larger disk, and run the command again',
        ko: '공간을 비우거나 JIKIMI_HOME을 더 큰 디스크의 폴더로 지정한 뒤 명령을 다시 실행하세요',
      },
      exitCode: EXIT.usage,
      cause: error,
    });
  }
  if (message.startsWith('Out of Memory Error')) {
    return new PersonError({
      code: 'MemoryFull',
      text: {
        en: 'The memory allowed for reading logs is not enough for this question',
        ko: '로그를 읽는 데 허용된 메모리가 이 질문에 부족합니다',
      },
      hint: { en: 'Ask about a shorter time', ko: '더 짧은 기간에 대해 질문하세요' },
      exitCode: EXIT.usage,
      cause: error,
    });
  }
  return error;
}

/** The native module is not there: this platform has none, or it was left out of the installation. */
export function databaseMissing(cause: unknown): PersonError {
  return new PersonError({
    code: 'LogDatabaseMissing',
    text: {
      en: `The log database (DuckDB) is not installed for this system (${process.platform} ${process.arch})`,
      ko: `이 시스템(${process.platform} ${process.arch})용 로그 데이터베이스(DuckDB)가 설치되어 있지 않습니다`,
    },
    hint: {
      en: 'Install jikimi again with its optional packages; every command that does not read logs works without it',
      ko: '선택 패키지를 포함하여 jikimi를 다시 설치하세요. 로그를 읽지 않는 명령은 모두 그대로 작동합니다',
    },
    exitCode: EXIT.usage,
    cause,
  });
}
