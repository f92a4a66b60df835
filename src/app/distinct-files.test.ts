import { expect, test } from 'vitest';
import { refuseSharedFiles } from './distinct-files.ts';

test.for<[string, Readonly<Record<string, string | undefined>>]>([
  ['the same name', { '--from': 'it.json', '--out': 'it.json' }],
  ['the same place by another name', { '--save': 'a/../it.json', '--trace': './it.json' }],
])('refused: %s', ([, files]) => {
  expect(() => refuseSharedFiles(files)).toThrow('name the same file');
});

test.for<[string, Readonly<Record<string, string | undefined>>]>([
  ['none', { '--from': undefined, '--out': undefined }],
  ['several', { '--save': 'a.jsonl', '--out': 'a.json', '--baseline': undefined }],
  ['a device for two', { '--save': '/dev/null', '--trace': '/dev/null' }],
])('taken: %s', ([, files]) => {
  expect(() => refuseSharedFiles(files)).not.toThrow();
});
