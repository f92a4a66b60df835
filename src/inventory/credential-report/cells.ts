/** What one cell of the credential report says. A cell that says something unheard of is unread, never "no". */
import type { IamAction, Reading, Unread } from '../../kernel/reading.ts';
import { known } from '../../kernel/reading.ts';

export const REPORT_ACTION: IamAction = 'iam:GetCredentialReport';

/** `undefined`: the report has no such column, or the row was cut. */
export type Cell = { readonly column: string; readonly text: string | undefined; readonly asOf: string };

const NO_DATE = new Set(['n/a', 'no_information', 'not_supported']);
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/** AWS documents TRUE and FALSE, and writes them in lower case. */
export function readFlag({ column, text, asOf }: Cell): Reading<boolean> {
  const word = text?.toLowerCase();
  if (word === 'true' || word === 'false') return known(word === 'true', asOf);
  return unreadable(column, text);
}

/** The root row said `not_supported` for years where it now says true or false: `null`. */
export function readFlagOrNone(cell: Cell): Reading<boolean | null> {
  return cell.text?.toLowerCase() === 'not_supported' ? known(null, cell.asOf) : readFlag(cell);
}

/** In UTC; `null`: none, never, or not tracked. */
export function readDate({ column, text, asOf }: Cell): Reading<string | null> {
  if (text !== undefined && NO_DATE.has(text.toLowerCase())) return known(null, asOf);
  if (text !== undefined && DATE.test(text) && !Number.isNaN(Date.parse(text))) {
    return known(new Date(text).toISOString(), asOf);
  }
  return unreadable(column, text);
}

/** A service name or the like; `null` where AWS says N/A. */
export function readWord({ text }: Cell): string | null {
  return text === undefined || NO_DATE.has(text.toLowerCase()) ? null : text;
}

export function reportFault(code: string, message: string): Unread {
  return { state: 'failed', action: REPORT_ACTION, fault: { kind: 'unexpected', code, message } };
}

function unreadable(column: string, text: string | undefined): Unread {
  return text === undefined
    ? reportFault('ReportColumnMissing', `The credential report does not say ${column}`)
    : reportFault('ReportValueUnknown', `The credential report says "${text}" for ${column}`);
}
