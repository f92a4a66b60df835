import { expect, test } from 'vitest';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const snapshot = { name: 'db backup', createdAt: '2026-10-01T03:00:00.000Z', sizeGib: 80, heldBack: false };

testControl(control, {
  'shared with everyone': [snapshot, 'fail:high'],
  'nothing but the id is known': [{ ...snapshot, name: null, createdAt: null, sizeGib: null }, 'fail'],
  'held back by the region': [{ ...snapshot, heldBack: true }, 'pass'],
});

test('none is a pass: the listing asks for public ones only', () => {
  expect(control.whenNone?.status).toBe('pass');
});
