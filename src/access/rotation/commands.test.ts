import { expect, test } from 'vitest';
import { commandsFor, secretFile, USER_NAME } from './commands.ts';
import { STEPS } from './rotation.ts';

const progress = {
  account: '111122223333',
  user: 'shop+ci',
  startedAt: '2026-11-01T00:00:00Z',
  oldKey: 'AKIAOLD',
  newKey: 'AKIANEW',
  movedAt: null,
  offSince: null,
};

test('only the old key is switched off and deleted', () => {
  expect(commandsFor('deactivate', progress)).toEqual([
    "aws iam update-access-key --user-name 'shop+ci' --access-key-id AKIAOLD --status Inactive",
  ]);
  expect(commandsFor('delete', progress)).toEqual([
    "aws iam delete-access-key --user-name 'shop+ci' --access-key-id AKIAOLD",
  ]);
});

test('the secret goes to a file that only its owner can read, and nowhere else', () => {
  const [create = ''] = commandsFor('create', progress);
  expect(create).toMatch(/^\(umask 077; aws iam create-access-key .* > '[^']+'\)$/);
  expect(create).toContain(secretFile('shop+ci'));
});

test('no name ends a word of the shell', () => {
  const evil = { ...progress, user: "x'; rm -rf ~; '" };
  for (const step of STEPS) {
    for (const command of commandsFor(step, evil)) {
      const words = command.replaceAll(String.raw`'\''`, '').replaceAll(/'[^']*'/g, '');
      expect(words).not.toContain('rm -rf');
    }
  }
  expect(USER_NAME.test(evil.user)).toBe(false);
});
