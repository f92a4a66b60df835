/** After the changes: what only time shows, waited for in front of a person, looked at once for a program. */

import type { Readied } from '../../../app/change/harden.ts';
import { notice } from '../../../app/notices.ts';
import { awaitProofs, type Proven } from '../../../change/proof.ts';
import type { Outcome } from '../../../change/workshop.ts';
import { type Cli, isInteractive } from '../../cli.ts';
import type { AtWork } from './at-work.ts';

/** @returns whether nothing is in doubt that was looked at; a program looks again by itself */
export async function seeProofs(
  outcomes: readonly Outcome[],
  { session, actions }: Readied,
  signal: AbortSignal,
  { reporter }: Pick<AtWork, 'reporter'>,
  cli: Cli,
): Promise<boolean> {
  const waits = isInteractive(cli);
  const proven = await awaitProofs(outcomes, {
    aws: session.clients,
    actions,
    signal,
    ...(!waits && { waitsMs: [Number.POSITIVE_INFINITY] }),
    onWait: (awaits, minutes) => reporter.emit(notice('AwaitsProof', { awaits, minutes })),
    onProven: ({ end }) => reporter.emit(noticeOf(end)),
  });
  return proven.every(({ end: { kind } }) => kind === 'seen' || (kind === 'not-seen' && !waits));
}

function noticeOf(end: Proven['end']) {
  switch (end.kind) {
    case 'seen':
      return notice('ProofSeen', end);
    case 'failed':
      return notice('ProofFailed', end);
    case 'not-seen':
      return notice('ProofNotSeen', end);
    case 'unread':
      return notice('ProofUnread', { message: end.fault.message });
  }
}
