import { expect, test } from 'vitest';
import type { ServiceModel } from '../model/service-model.ts';
import { readJson, writeJson } from './json-values.ts';

const model: ServiceModel = {
  id: 'any',
  metadata: { apiVersion: '', endpointPrefix: '', protocol: 'json', serviceId: 'any' },
  operations: {},
  pagination: {},
  shapes: { Any: { type: 'structure', members: {}, document: true } },
};
const shape = { type: 'structure', members: {}, document: true, shape: 'Any' } as const;

test.each([['text'], [7], [true], [[{ value: 'a', primary: true }]], [{ a: { b: ['c'] } }]])(
  'a document is whatever it is: %j',
  (json) => {
    expect(readJson(model, shape, json)).toEqual(json);
    expect(writeJson(model, shape, json)).toEqual(json);
  },
);
