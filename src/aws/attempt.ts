import type { IamAction, Reading } from '../kernel/reading.ts';
import { known } from '../kernel/reading.ts';
import { unreadFrom } from './fault.ts';

/**
 * Makes one AWS question a reading. `absent` lists the error codes that are themselves an answer
 * (`NoSuchBucketPolicy`: there is no policy); every other exception is unread.
 */
export async function attempt<T>(
  action: IamAction,
  ask: () => Promise<T>,
  absent: Readonly<Record<string, T>> = {},
): Promise<Reading<T>> {
  try {
    return known(await ask());
  } catch (error) {
    const answer = Object.entries(absent).find(([code]) => errorCode(error) === code);
    return answer ? known(answer[1]) : unreadFrom(error, action);
  }
}

/** AWS's error code, without the namespace and suffix some protocols add. */
export function errorCode(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name.replace(/^.*#/, '').replace(/:.*$/, '');
}
