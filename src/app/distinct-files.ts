import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, PersonError } from '../kernel/person-error.ts';

/**
 * One of them would overwrite the other. Devices may be shared.
 * @throws PersonError naming the file and the two options.
 */
export function refuseSharedFiles(files: Readonly<Record<string, string | undefined>>): void {
  const optionOf = new Map<string, string>();
  for (const [option, file] of Object.entries(files)) {
    if (file === undefined || isDevice(file)) continue;
    const path = resolve(file);
    const other = optionOf.get(path);
    if (other !== undefined) throw sharedFile(file, other, option);
    optionOf.set(path, option);
  }
}

function isDevice(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  } catch {
    return false;
  }
}

function sharedFile(file: string, one: string, other: string): PersonError {
  return new PersonError({
    code: 'FileNamedTwice',
    text: {
      en: `${one} and ${other} name the same file: ${file}`,
      ko: `${one}, ${other} 옵션이 같은 파일을 가리킵니다: ${file}`,
    },
    hint: { en: 'Give each a file of its own.', ko: '서로 다른 파일을 지정하세요.' },
    exitCode: EXIT.usage,
  });
}
