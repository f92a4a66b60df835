import { describe, expect, test } from 'vitest';
import { incident, createdThing as thing } from '../../test/incident.ts';
import { inventory } from '../../test/inventory.ts';
import { known } from '../kernel/reading.ts';
import type { Step } from './incident.ts';
import { beside } from './still-there.ts';

const step = (id: string, ...targets: string[]): Step => ({ id, text: { en: id, ko: id }, targets });

const live = inventory({
  startedAt: '2026-11-20T00:00:00Z',
  listings: [{ type: 'AWS::IAM::User', region: 'global', result: known({ count: 1 }) }],
  resources: [{ type: 'AWS::IAM::User', id: 'stays', region: 'global', fields: {} }],
});

describe('beside the account', () => {
  const things = [
    thing('stays'),
    thing('went'),
    thing('i-1', { type: 'AWS::EC2::Instance', lasting: false }),
  ];

  test('each thing is there, gone, or unknown with the reason', () => {
    expect(beside(incident({ created: things }), live).created.map(({ id, now }) => [id, now])).toEqual([
      ['stays', { presence: 'there' }],
      ['went', { presence: 'gone' }],
      ['i-1', { presence: 'unknown', why: { reason: 'not-read', action: 'ec2:DescribeInstances' } }],
    ]);
  });

  test('what is gone is no way back in, and needs no removing', () => {
    const steps = [step('deactivate-access-keys', 'AKIA1'), step('remove-ways-back-in', 'stays', 'went')];
    const told = beside(incident({ created: things, next: steps }), live);
    expect(told.persistence.map(({ id }) => id)).toEqual(['stays']);
    expect(told.next.map(({ id, targets }) => [id, targets])).toEqual([
      ['deactivate-access-keys', ['AKIA1']],
      ['remove-ways-back-in', ['stays']],
    ]);
  });

  test('a step of which all is gone goes; what is not known stays', () => {
    const steps = [step('remove-ways-back-in', 'went'), step('remove-what-was-made', 'i-1')];
    expect(beside(incident({ created: things, next: steps }), live).next.map(({ id }) => id)).toEqual([
      'remove-what-was-made',
    ]);
  });

  test('a step about a trust, which is no thing made, stays', () => {
    const steps = [step('remove-foreign-trust', 'role/deploy'), step('restore-logging')];
    expect(beside(incident({ created: things, next: steps }), live).next).toEqual(steps);
  });
});
