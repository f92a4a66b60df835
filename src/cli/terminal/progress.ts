/** Progress goes to stderr: one line that rewrites itself on a terminal, a few plain lines elsewhere. */
import { formatDuration } from '../../i18n/date-time.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Cli } from '../cli.ts';
import { clip } from './layout.ts';

export interface Progress {
  /** `total` may grow. `doing` says what is under way. */
  update(done: number, total: number, doing?: Text): void;
  /** Prints a line that stays, above the moving one. */
  say(line: string): void;
  /** Takes the moving line away. Safe to call twice. */
  end(): void;
}

export type ProgressStream = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

const REDRAW_MS = 80;
const PLAIN_EVERY_MS = 10_000;

export function showProgress(
  stream: ProgressStream,
  { language, clock, env }: Pick<Cli, 'language' | 'clock' | 'env'>,
): Progress {
  // A line cannot be taken back on a dumb terminal.
  return stream.isTTY && env['TERM'] !== 'dumb'
    ? movingLine(stream, language, clock)
    : plainLines(stream, language, clock);
}

const CHECKING: Text = { en: 'Checking', ko: '확인 중' };

function movingLine(stream: ProgressStream, language: Language, clock: Clock): Progress {
  const startedAt = clock().getTime();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let line = '';
  // Also where nothing is drawn: the terminal itself writes ^C.
  const erase = (): void => {
    stream.write('\r\u001b[2K');
  };
  const draw = (): void => {
    if (line) stream.write(line);
  };
  return {
    update(done, total, doing = CHECKING) {
      const now = clock().getTime();
      if (now - drawnAt < REDRAW_MS && done < total) return;
      drawnAt = now;
      if (line) erase();
      const took = formatDuration(now - startedAt, language);
      line = clip(
        `${bar(done, total)} ${doing[language]} ${done}/${total} ${took}`,
        (stream.columns || 80) - 1,
      );
      draw();
    },
    say(text) {
      erase();
      stream.write(`${text}\n`);
      draw();
    },
    end() {
      if (line) erase();
      line = '';
    },
  };
}

function plainLines(stream: ProgressStream, language: Language, clock: Clock): Progress {
  let saidAt = clock().getTime();
  return {
    update(done, total, doing = CHECKING) {
      const now = clock().getTime();
      if (now - saidAt < PLAIN_EVERY_MS) return;
      saidAt = now;
      stream.write(`${doing[language]} ${done}/${total}\n`);
    },
    say(text) {
      stream.write(`${text}\n`);
    },
    end() {},
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * 20);
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}]`;
}
