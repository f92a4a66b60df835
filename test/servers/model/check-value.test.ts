import { expect, test } from 'vitest';
import { checkValue } from './check-value.ts';
import type { ServiceModel, Value } from './service-model.ts';

const service: ServiceModel = {
  id: 'demo',
  metadata: { apiVersion: '1', endpointPrefix: 'demo', protocol: 'json', serviceId: 'Demo' },
  operations: {},
  pagination: {},
  shapes: {
    Answer: {
      type: 'structure',
      required: ['name'],
      members: {
        name: { shape: 'Name' },
        state: { shape: 'State' },
        at: { shape: 'Time' },
        sizes: { shape: 'Sizes' },
        tags: { shape: 'Tags' },
      },
    },
    Name: { type: 'string' },
    State: { type: 'string', enum: ['on', 'off'] },
    Time: { type: 'timestamp' },
    Size: { type: 'integer' },
    Sizes: { type: 'list', member: { shape: 'Size' } },
    Tags: { type: 'map', key: { shape: 'Name' }, value: { shape: 'Name' } },
  },
};

const RIGHT = { name: 'a', state: 'on', at: new Date(0), sizes: [1, 2], tags: { k: 'v' } };

test('takes what AWS could say', () => {
  expect(() => checkValue(service, { shape: 'Answer' }, RIGHT, { at: 'x', complete: true })).not.toThrow();
});

test.for<[string, Value, string]>([
  ['an unknown member', { ...RIGHT, nmae: 'a' }, 'x: AWS has no member nmae'],
  ['a required member missing', { state: 'on' }, 'x: misses name'],
  ['a word AWS does not use', { ...RIGHT, state: 'ON' }, 'x.state: ON is not of on, off'],
  ['a date as text', { ...RIGHT, at: '2026-11-20' }, 'x.at: "2026-11-20" is not a timestamp'],
  ['the wrong kind in a list', { ...RIGHT, sizes: [1, 'two'] }, 'x.sizes[1]: "two" is not a integer'],
  ['the wrong kind in a map', { ...RIGHT, tags: { k: 1 } }, 'x.tags.k: 1 is not a string'],
])('refuses %s', ([, value, why]) => {
  expect(() => checkValue(service, { shape: 'Answer' }, value, { at: 'x', complete: true })).toThrow(why);
});

test('required members may miss from what moto said', () => {
  expect(() => checkValue(service, { shape: 'Answer' }, {}, { at: 'x', complete: false })).not.toThrow();
});
