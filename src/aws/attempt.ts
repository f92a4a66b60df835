import type { IamAction, Reading } from '../kernel/reading.ts';
import { known } from '../kernel/reading.ts';
import { errorCode } from './error-code.ts';
import { unreadFrom } from './fault.ts';

export { errorCode } from './error-code.ts';

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
    const code = errorCode(error);
    return Object.hasOwn(absent, code) ? known(absent[code] as T) : unreadFrom(error, action);
  }
}
