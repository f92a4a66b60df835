import { describe, expect, test } from 'vitest';
import { defineDerivation, source } from '../inventory/derivation.ts';
import { defineResource, field } from '../inventory/resource-type.ts';
import { known } from '../kernel/reading.ts';
import { sameInBoth } from '../kernel/text.ts';
import { type AnyControl, defineControl, pass } from '../posture/control.ts';
import { actionsFor, selectControls, whatToRead } from './selection.ts';

const WORDS = sameInBoth('-');
const Queue = defineResource({
  type: 'T::Queue',
  name: WORDS,
  scope: 'listed',
  listing: ['t:ListQueues'],
  fields: { policy: field<string>('t:GetPolicy'), tags: field<string>('t:GetTags') },
});
const Summary = defineResource({
  type: 'T::Summary',
  name: WORDS,
  scope: 'account',
  fields: { busiest: field<string>('t:ListQueues') },
});
const derivation = defineDerivation({
  id: 'summary',
  provides: Summary,
  from: [source(Queue, 'tags')],
  derive: () => ({ busiest: known('it') }),
});
const REST = {
  risk: 'hygiene',
  title: WORDS,
  why: WORDS,
  fix: { steps: [WORDS], minutes: 1, cost: null, breaks: null, check: WORDS, console: '' },
  remedies: [],
  evaluate: () => pass(WORDS),
} as const;
const ofQueue = defineControl({
  ...REST,
  id: 'queue-open',
  resource: Queue,
  reads: ['policy'],
  severity: 'high',
  frameworks: { 'aws-fsbp': ['SQS.3'] },
});
const ofSummary = defineControl({
  ...REST,
  id: 'queue-busiest',
  resource: Summary,
  reads: ['busiest'],
  severity: 'low',
  frameworks: { 'cis-aws-7.0': ['1.1'] },
});
const forAuditors = defineControl({
  ...REST,
  id: 'queue-untagged',
  resource: Queue,
  reads: ['tags'],
  severity: 'low',
  frameworks: { 'cis-aws-7.0': ['1.2'] },
  onRequest: true,
});
const ALL: readonly AnyControl[] = [ofQueue, ofSummary, forAuditors];

describe('choosing controls', () => {
  test.for<[string, Parameters<typeof selectControls>[1], string[]]>([
    ['nothing said: all but those on request', {}, ['queue-open', 'queue-busiest']],
    ['on request, by id', { controls: ['queue-untagged'] }, ['queue-untagged']],
    ['on request, by framework', { frameworks: ['cis-aws-7.0'] }, ['queue-busiest', 'queue-untagged']],
    ['not on request by a framework of others', { frameworks: ['aws-fsbp'] }, ['queue-open']],
    [
      'everything there is',
      { withOnRequest: true, severity: 'low' },
      ['queue-open', 'queue-busiest', 'queue-untagged'],
    ],
    ['by id', { controls: ['queue-busiest'] }, ['queue-busiest']],
    ['by framework', { frameworks: ['aws-fsbp'] }, ['queue-open']],
    [
      'by any of several frameworks',
      { frameworks: ['aws-fsbp', 'cis-aws-7.0'] },
      ['queue-open', 'queue-busiest', 'queue-untagged'],
    ],
    ['this severe and worse', { severity: 'medium' }, ['queue-open']],
    ['the least severe: all but those on request', { severity: 'low' }, ['queue-open', 'queue-busiest']],
  ])('%s', ([, selection, ids]) => {
    expect(selectControls(ALL, selection).map(({ id }) => id)).toEqual(ids);
  });

  test('an id that does not exist names those that are near', () => {
    expect(() => selectControls(ALL, { controls: ['queue-opne'] })).toThrowError(
      expect.objectContaining({
        code: 'NoSuchControl',
        hint: expect.objectContaining({ en: 'Did you mean: queue-open' }),
      }),
    );
  });

  test('a choice that leaves only what is on request is refused', () => {
    expect(() => selectControls([forAuditors], {})).toThrowError(
      expect.objectContaining({ code: 'NoControlSelected' }),
    );
  });

  test('a choice that leaves nothing is refused', () => {
    expect(() => selectControls(ALL, { controls: ['queue-busiest'], severity: 'high' })).toThrowError(
      expect.objectContaining({ code: 'NoControlSelected' }),
    );
  });
});

describe('what to read', () => {
  test('only the fields that the chosen controls read', () => {
    const toRead = whatToRead([ofQueue], [derivation]);
    expect([...toRead.wanted]).toEqual([['T::Queue', new Set(['policy'])]]);
    expect(toRead.derivations).toEqual([]);
    expect(actionsFor(toRead)).toEqual(['t:GetPolicy', 't:ListQueues']);
  });

  test('and what is derived from others wants those', () => {
    const toRead = whatToRead([ofSummary], [derivation]);
    expect([...toRead.wanted]).toEqual([
      ['T::Summary', new Set(['busiest'])],
      ['T::Queue', new Set(['tags'])],
    ]);
    expect(toRead.derivations).toEqual([derivation]);
    expect(actionsFor(toRead)).toEqual(['t:GetTags', 't:ListQueues']);
  });

  test('each action once, sorted, for both together', () => {
    expect(actionsFor(whatToRead([ofQueue, ofSummary], [derivation]))).toEqual([
      't:GetPolicy',
      't:GetTags',
      't:ListQueues',
    ]);
  });
});
