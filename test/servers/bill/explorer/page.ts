import { createHash } from 'node:crypto';
import { AwsRefusal } from '../../service-answers.ts';

/** Groups, or periods where nothing is grouped, of one answer. */
const PAGE_SIZE = 5000;

interface Paged {
  readonly NextPageToken?: string | undefined;
}

/** A token says where the next page begins, and of which question. */
export function pageOf<T>(
  all: readonly T[],
  input: Paged,
  size = PAGE_SIZE,
): { page: readonly T[]; next: { NextPageToken?: string } } {
  const { NextPageToken, ...question } = input;
  const asked = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 16);
  const [, from = '0', of] =
    NextPageToken === undefined ? [] : (/^(\d+)-([0-9a-f]{16})$/.exec(NextPageToken) ?? [undefined, '']);
  if (from === '')
    throw new AwsRefusal(
      'InvalidNextTokenException',
      'The pagination token is invalid. Try again without a pagination token.',
    );
  if (of !== undefined && of !== asked) {
    throw new AwsRefusal(
      'RequestChangedException',
      'Your request parameters changed between pages. Try again with the old parameters or without a pagination token.',
    );
  }
  const end = Number(from) + size;
  return {
    page: all.slice(Number(from), end),
    next: end < all.length ? { NextPageToken: `${end}-${asked}` } : {},
  };
}
