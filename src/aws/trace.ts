/** `--trace FILE`: one JSON line per attempt. Names of services and operations only: no parameters, no answers, no secrets. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Clock } from '../kernel/clock.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { AwsCall } from './call-meter.ts';

export interface Trace {
  readonly write: (call: AwsCall) => void;
  /** Throws a `PersonError` if something could not be written. */
  readonly close: () => Promise<void>;
}

/** Appends; the file is for its owner's eyes. Throws a `PersonError` when it cannot be opened. */
export async function openTrace(file: string, clock: Clock): Promise<Trace> {
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  let broken: Error | undefined;
  stream.on('error', (error) => {
    broken = error;
  });
  await once(stream, 'open').catch((error: unknown) => {
    throw notWritable(file, error);
  });
  return {
    write: (call) => {
      stream.write(`${JSON.stringify({ time: clock().toISOString(), ...call })}\n`);
    },
    close: async () => {
      if (!stream.closed) {
        stream.end();
        await once(stream, 'close');
      }
      if (broken) throw notWritable(file, broken);
    },
  };
}

function notWritable(file: string, cause: unknown): PersonError {
  const reason = (cause as { code?: string }).code ?? String(cause);
  return new PersonError({
    code: 'TraceNotWritable',
    text: {
      en: `The trace file ${file} cannot be written (${reason}).`,
      ko: `추적 파일 ${file}에 쓸 수 없습니다(${reason}).`,
    },
    hint: {
      en: 'Name a file in a folder that exists and that you may write to.',
      ko: '존재하고 쓰기 권한이 있는 폴더의 파일을 지정하세요.',
    },
    exitCode: EXIT.usage,
    cause,
  });
}
