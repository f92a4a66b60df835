import { errorCode } from '../aws/error-code.ts';

/** Where nobody turned Macie on, AWS answers as if the caller were denied; only the words tell the two apart. */
export function isMacieOff(error: unknown): boolean {
  return (
    errorCode(error) === 'AccessDeniedException' &&
    error instanceof Error &&
    error.message.startsWith('Macie is not enabled')
  );
}
