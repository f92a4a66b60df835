import { EXIT, PersonError } from '../kernel/person-error.ts';

/** The system's error code to ours, with the words that go before the path. */
const WORDS: Readonly<Record<string, readonly [code: string, en: string, ko: string]>> = {
  ENOENT: ['FileNotFound', 'There is no such file or folder', '파일이나 폴더가 없습니다'],
  EISDIR: ['FileIsFolder', 'This is a folder, not a file', '파일이 아니라 폴더입니다'],
  EEXIST: ['FileInTheWay', 'Something else is in the way', '다른 것이 이미 있습니다'],
  ENOTDIR: [
    'FileInTheWay',
    'Part of the path is a file, not a folder',
    '경로 중간에 폴더가 아니라 파일이 있습니다',
  ],
  EACCES: [
    'FileNotPermitted',
    'No permission for this file or folder',
    '파일이나 폴더에 접근할 권한이 없습니다',
  ],
  EPERM: [
    'FileNotPermitted',
    'No permission for this file or folder',
    '파일이나 폴더에 접근할 권한이 없습니다',
  ],
  EROFS: ['DiskReadOnly', 'This disk is read-only', '읽기 전용 디스크입니다'],
  ENOSPC: ['DiskFull', 'The disk is full', '디스크가 가득 찼습니다'],
  EDQUOT: ['DiskFull', 'The disk is full', '디스크가 가득 찼습니다'],
};

/** The file system's error in words, when it is one that the person can mend; any other error comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  const words = error instanceof Error && 'code' in error ? WORDS[String(error.code)] : undefined;
  if (!words) return error;
  const [code, en, ko] = words;
  return new PersonError({
    code,
    text: { en: `${en}: ${path}`, ko: `${ko}: ${path}` },
    exitCode: EXIT.usage,
    cause: error,
  });
}
