/** Reads a scenario and says of every mistake where it is, what it is and what helps. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { nearest } from '../../../src/kernel/nearest.ts';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from '../../servers/account-state.ts';
import schema from '../scenario.schema.json' with { type: 'json' };
import { namesIn } from './saved.ts';
import { type Call, momentMs, type Scenario } from './scenario.ts';
import { sdkPackage } from './sdk-packages.ts';

interface Mistake {
  /** Keys and indexes that lead to it. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly hint?: string;
}

/** Not a scenario; the message has a line per mistake. */
export class ScenarioError extends Error {}

const isValid = new Ajv({ allErrors: false, strict: true, strictRequired: false }).compile(schema);

/** @throws {ScenarioError} */
export async function readScenario(file: string): Promise<Scenario> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ScenarioError(`${file}: no such scenario`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const at = broken.linePos?.[0];
    throw new ScenarioError(
      `${file}:${at?.line ?? 1}:${at?.col ?? 1}: ${broken.message.split(' at line ')[0]}`,
    );
  }
  const scenario: unknown = document.toJS();
  const mistakes = isValid(scenario) ? await mistakesIn(scenario as unknown as Scenario) : [shapeMistake()];
  if (mistakes.length === 0) return scenario as Scenario;
  const said = mistakes.map(({ path, reason, hint }) => {
    const { line, col } = lines.linePos(offsetOf(path));
    return `${file}:${line}:${col}: ${reason}${hint ? ` (${hint})` : ''}`;
  });
  throw new ScenarioError(said.join('\n'));

  /** Of the innermost part that is there. */
  function offsetOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
}

function shapeMistake(): Mistake {
  const [error] = isValid.errors ?? [];
  const path = (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = error?.params['additionalProperty'] as string | undefined;
  const reason = `${path.join('.') || 'the scenario'} ${error?.message ?? 'is no scenario'}${extra ? `: ${extra}` : ''}`;
  return { path: extra ? [...path, extra] : path, reason };
}

async function mistakesIn(scenario: Scenario): Promise<readonly Mistake[]> {
  const mistakes: Mistake[] = [];
  const [start, end] = [Date.parse(scenario.start), Date.parse(scenario.end)];
  const members = Object.keys(scenario.cast);
  const saved = new Set(['account']);
  let before = start;

  const checkCall = async (call: Call, path: readonly (string | number)[]): Promise<void> => {
    const [service = '', operation = ''] = call.do.split(':');
    const known = await sdkPackage(service);
    if (!known) mistakes.push({ path: [...path, 'do'], reason: `no service ${service}` });
    else if (!known.operations.includes(operation)) {
      mistakes.push({
        path: [...path, 'do'],
        reason: `${service} has no operation ${operation}`,
        ...hint(operation, known.operations),
      });
    }
    for (const [index, region] of (call.in ?? []).entries()) {
      const regions = [...DEFAULT_REGIONS, ...OPT_IN_REGIONS];
      if (!regions.includes(region)) {
        mistakes.push({
          path: [...path, 'in', index],
          reason: `no region ${region}`,
          ...hint(region, regions),
        });
      }
    }
    for (const name of namesIn(call.with)) {
      if (!saved.has(name)) {
        mistakes.push({
          path: [...path, 'with'],
          reason: `nothing is saved as ${name} by then`,
          ...hint(name, [...saved]),
        });
      }
    }
  };
  const checkMember = (name: string, path: readonly (string | number)[]): void => {
    const member = scenario.cast[name];
    if (!member)
      mistakes.push({
        path: [...path, 'as'],
        reason: `nobody in the cast is ${name}`,
        ...hint(name, members),
      });
    for (const used of namesIn(member?.uses ?? '')) {
      if (!saved.has(used)) {
        mistakes.push({
          path: [...path, 'as'],
          reason: `${name} has no credentials yet: nothing is saved as ${used}`,
        });
      }
    }
  };

  for (const [index, step] of scenario.steps.entries()) {
    const path = ['steps', index];
    const at = momentMs(step.at, scenario.start);
    if (at < before) {
      const what = at < start ? 'before the start' : 'in the past: the step before it is later';
      mistakes.push({ path: [...path, 'at'], reason: `${step.at} is ${what}` });
    }
    if (at > end) mistakes.push({ path: [...path, 'at'], reason: `${step.at} is after the end` });
    before = Math.max(before, at);
    checkMember(step.as, path);
    if (step.do !== undefined) await checkCall({ ...step, do: step.do }, path);
    for (const name of Object.keys(step.save ?? {})) saved.add(name);
  }
  for (const [index, noise] of (scenario.noise ?? []).entries()) {
    checkMember(noise.as, ['noise', index]);
    for (const [nth, call] of noise.do.entries()) await checkCall(call, ['noise', index, 'do', nth]);
  }
  return mistakes;
}

function hint(word: string, words: readonly string[]): { readonly hint?: string } {
  const asWritten = new Map(words.map((one) => [one.toLowerCase(), one]));
  const [close = ''] = nearest(word, [...asWritten.keys()]);
  const meant = asWritten.get(close);
  return meant === undefined ? {} : { hint: `did you mean ${meant}?` };
}
