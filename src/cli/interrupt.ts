/** Ends a process that was told to stop and told again; what shells expect of SIGINT. */
const QUIT_AT_ONCE = 130;

/** The first Ctrl-C asks to finish with what there is, the second ends the process, after `last`. */
export function onInterrupt({ first, last }: { first: () => void; last: () => void }): {
  readonly signal: AbortSignal;
  readonly dispose: () => void;
} {
  const stop = new AbortController();
  const listener = (): void => {
    if (stop.signal.aborted) {
      last();
      process.exit(QUIT_AT_ONCE);
    }
    first();
    stop.abort();
  };
  process.on('SIGINT', listener);
  return { signal: stop.signal, dispose: () => process.off('SIGINT', listener) };
}
