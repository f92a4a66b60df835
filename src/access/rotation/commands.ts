/** What to type for a step, in the words of the AWS CLI. The secret goes into a private file, never to the screen. */
import type { RotationProgress, Step } from './rotation.ts';

/** IAM allows no other letters in a user's name, so that none can end a word of a shell. */
export const USER_NAME = /^[\w+=,.@-]{1,64}$/;

export function secretFile(user: string): string {
  return `jikimi-new-key-${user}.json`;
}

export function commandsFor(step: Step, { user, oldKey, newKey }: RotationProgress): readonly string[] {
  const who = `--user-name ${quoted(user)}`;
  const file = quoted(secretFile(user));
  switch (step) {
    case 'create':
      return [`(umask 077; aws iam create-access-key ${who} --output json > ${file})`];
    case 'hand-over':
      return [`rm ${file}`];
    case 'watch':
      return [oldKey, newKey].flatMap((key) =>
        key === null ? [] : [`aws iam get-access-key-last-used --access-key-id ${quoted(key)}`],
      );
    case 'deactivate':
      return [`aws iam update-access-key ${who} --access-key-id ${quoted(oldKey)} --status Inactive`];
    case 'wait':
      // The way back, should something stand still.
      return [`aws iam update-access-key ${who} --access-key-id ${quoted(oldKey)} --status Active`];
    case 'delete':
      return [`aws iam delete-access-key ${who} --access-key-id ${quoted(oldKey)}`];
    case 'done':
      return [];
  }
}

function quoted(word: string): string {
  return /^[\w.@-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
