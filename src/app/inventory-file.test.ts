import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import { known } from '../kernel/reading.ts';
import { loadInventory } from './load-inventory.ts';
import { inventoryLines, saveInventory } from './save-inventory.ts';

const inFolder = async (name: string) => join(await mkdtemp(join(tmpdir(), 'jikimi-')), name);

const FULL: Inventory = inventory({
  regionsFrom: { state: 'denied', action: 'account:ListRegions', byOrganization: true },
  listings: [
    { type: 'AWS::SQS::Queue', region: 'us-east-1', result: known({ count: 2 }) },
    {
      type: 'AWS::SQS::Queue',
      region: 'ap-northeast-2',
      result: {
        state: 'failed',
        action: 'sqs:ListQueues',
        fault: { kind: 'throttled', code: 'Throttling', message: '천천히' },
      },
    },
  ],
  resources: [
    {
      type: 'AWS::SQS::Queue',
      id: '=cmd|,"\u001b[31m🧨',
      region: 'us-east-1',
      fields: { policy: known(null) },
    },
    {
      type: 'AWS::SQS::Queue',
      id: 'q',
      arn: 'arn:aws:sqs:us-east-1:111122223333:q',
      region: 'us-east-1',
      fields: {
        policy: {
          ...known({ Version: '2012-10-17' }, '2026-11-19T20:00:00Z'),
          gaps: [{ state: 'denied', action: 'sqs:GetQueueAttributes', region: 'us-east-1' }],
        },
      },
    },
  ],
});
const TEXT = [...inventoryLines(FULL)].join('');
const LINES = TEXT.trimEnd().split('\n');

async function fault(content: string | Buffer): Promise<PersonError> {
  const path = await inFolder('it.jsonl');
  await writeFile(path, content);
  const error = await loadInventory(path).catch((caught: unknown) => caught);
  if (!(error instanceof PersonError)) throw new Error('It was read', { cause: error });
  return error;
}

describe('inventory file', () => {
  test.for(['it.jsonl', 'it.jsonl.gz'])('comes back as it was: %s', async (name) => {
    const path = await inFolder(name);
    await saveInventory(path, FULL);
    expect(await loadInventory(path)).toEqual(FULL);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path))[0] === 0x1f).toBe(name.endsWith('.gz'));
  });

  test.for<[string, string | Buffer, string]>([
    ['empty', '', 'InventoryNotRecognised'],
    ['not JSON', 'user,arn\nroot,arn:aws\n', 'InventoryNotRecognised'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1, 2]), 'InventoryNotRecognised'],
    ['indented JSON', JSON.stringify({ a: 1 }, null, 2), 'InventoryNotRecognised'],
    ['JSON of another kind', '{"Reservations":[]}\n', 'InventoryNotRecognised'],
    ['our own report', '{"schema":"jikimi.checkup/1","findings":[]}', 'InventoryNotRecognised'],
    ['a list', '[1,2]', 'InventoryNotRecognised'],
    ['the next version', TEXT.replace('inventory/1', 'inventory/2'), 'InventoryVersion'],
    ['a header that lacks the account', '{"schema":"jikimi.inventory/1"}', 'InventoryIncomplete'],
    ['an account that is none', TEXT.replace('"111122223333"', '"../../etc"'), 'InventoryIncomplete'],
    ['a time that is none', TEXT.replace(/"durationMs":\d+/, '"durationMs":-1'), 'InventoryIncomplete'],
    ['no end mark', LINES.slice(0, -1).join('\n'), 'InventoryIncomplete'],
    ['cut within a line', TEXT.slice(0, -70), 'InventoryIncomplete'],
    ['a line lost', LINES.toSpliced(2, 1).join('\n'), 'InventoryIncomplete'],
    ['something after the end', `${TEXT}${LINES[1]}\n`, 'InventoryIncomplete'],
    ['two in one', TEXT + TEXT, 'InventoryIncomplete'],
    ['a reading that is none', TEXT.replace('"state":"denied"', '"state":"fine"'), 'InventoryIncomplete'],
    ['gzip cut off', gzipSync(TEXT).subarray(0, -12), 'InventoryIncomplete'],
    ['gzip damaged', gzipSync(TEXT).fill(7, 60, 90), 'InventoryIncomplete'],
  ])('refused: %s', async ([, content, code]) => {
    const error = await fault(content);
    expect(error).toMatchObject({ code, exitCode: EXIT.usage });
    expect(error.text.ko).not.toBe(error.text.en);
  });

  test('says from which line it is damaged', async () => {
    expect((await fault(TEXT.slice(0, -70))).text.en).toContain(`from line ${LINES.length - 1} on`);
  });

  test('a file that is not there, a folder, a place that cannot be written to', async () => {
    const folder = await inFolder('folder');
    await mkdir(folder);
    await expect(loadInventory(join(folder, 'none'))).rejects.toMatchObject({ code: 'FileNotFound' });
    await expect(loadInventory(folder)).rejects.toMatchObject({ code: 'FileIsFolder' });
    await expect(saveInventory(join(folder, 'none', 'it'), FULL)).rejects.toMatchObject({
      code: 'FileNotFound',
    });
  });
});
