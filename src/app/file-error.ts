import { EXIT, PersonError } from '../kernel/person-error.ts';

/** The system's error code to ours, with the words that go before the path. */
const WORDS: Readonly<Record<string, readonly [code: string, en: string, ko: string]>> = {
  ENOENT: ['FileNotFound', 'There is no such file or folder', '파일이나 폴더가 없습니다'],
  EISDIR: ['FileIsFolder', 'This is a folder, not a file', '파일이 아니라 폴더입니다'],
  EEXIST: [
    'FileInTheWay',
    'A file or folder of that name already exists',
    '같은 이름의 파일이나 폴더가 이미 있습니다',
  ],
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

/** The file system's error in words; any other error comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  if (!isSystemError(error)) return error;
  const [code, en, ko] = WORDS[error.code] ?? [
    'FileUnusable',
    `The system cannot use this file or folder (${error.code})`,
    `시스템에서 이 파일이나 폴더를 사용할 수 없습니다(${error.code})`,
  ];
  return new PersonError({
    code,
    text: { en: `${en}: ${path}`, ko: `${ko}: ${path}` },
    exitCode: EXIT.usage,
    cause: error,
  });
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
