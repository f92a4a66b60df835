/** What has been read of one file, and what has not: problems of one kind are counted, with the first place. */
import type { FileProblem, FileProblemCode } from './file-problem.ts';
import type { ValueFormat } from './format.ts';
import { type JsonValue, MalformedJson } from './split/json-value.ts';
import { LinesWriter } from './split/lines-writer.ts';
import type { Split } from './split/split-records.ts';

type Place = Pick<FileProblem, 'offset' | 'detail'>;

/** Deeper than any known form, and than an array in an array in an array. */
const MAX_NESTING = 8;

export class FileReading {
  readonly #file: string;
  readonly #formats: readonly ValueFormat[];
  readonly #writer = new LinesWriter();
  readonly #problems = new Map<FileProblemCode, FileProblem & { readonly count: number }>();
  /** Of the outermost value read. */
  form: string | undefined;
  /** Where the innermost value begins that the file's end cut, of those opened last. */
  cutAt = 0;

  constructor(file: string, formats: readonly ValueFormat[]) {
    this.#file = file;
    this.#formats = formats;
  }

  get lines(): Uint8Array {
    return this.#writer.lines;
  }

  get count(): number {
    return this.#writer.count;
  }

  get problems(): readonly FileProblem[] {
    return [...this.#problems.values()].map(({ count, ...problem }) =>
      COUNTED.has(problem.code) ? { ...problem, count } : problem,
    );
  }

  problem(code: FileProblemCode, { offset, detail }: Place = {}): void {
    this.#problems.set(code, {
      code,
      file: this.#file,
      ...(offset === undefined ? {} : { offset }),
      ...(detail === undefined ? {} : { detail }),
      ...this.#problems.get(code),
      count: (this.#problems.get(code)?.count ?? 0) + 1,
    });
  }

  /** Lines that are made already. */
  takeLines(form: string, bytes: Uint8Array, { start, end, count }: Omit<Split, 'next'>): void {
    this.form ??= form;
    this.#writer.append(bytes, start, end, count);
  }

  /** @param place of the value in the file, where it lies in a string or in a cell */
  open(value: JsonValue, place: Place = {}): void {
    this.#open(value, place, 0);
  }

  #open(value: JsonValue, place: Place, depth: number): void {
    if (!value.isWhole && place.offset === undefined) this.cutAt = value.start;
    if (depth > MAX_NESTING || !this.#opened(value, place, depth)) this.#foreign(value, place);
    else if (value.malformedAt !== undefined) {
      this.problem('invalid-part', { offset: value.malformedAt, ...place });
    }
  }

  #opened(value: JsonValue, place: Place, depth: number): boolean {
    for (const format of this.#formats) {
      const opened = format.open(value);
      if (!opened) continue;
      this.form ??= format.id;
      if ('values' in opened) {
        this.#openAll(opened.values, value, place, depth + 1);
      } else if ('records' in opened) {
        for (const record of opened.records) this.#take(record, place);
      } else if (opened.apart === 'aggregated') this.problem('aggregated', { offset: value.start, ...place });
      return true;
    }
    return false;
  }

  #openAll(values: Iterable<JsonValue>, around: JsonValue, place: Place, depth: number): void {
    try {
      for (const value of values) {
        const isHere = value.bytes === around.bytes;
        this.#open(value, isHere ? place : { offset: around.start, ...place }, depth);
      }
    } catch (error) {
      if (!(error instanceof MalformedJson)) throw error;
      this.problem('invalid-part', { offset: error.offset, ...place });
    }
  }

  #take(record: JsonValue, place: Place): void {
    // A cut record is told of once, where the file is cut; but one cut within a string is cut by whoever wrote it.
    if (!record.isWhole && place.offset === undefined) return;
    const wrong = record.isWhole ? this.#writer.add(record.bytes, record.start, record.end) : 'incomplete';
    if (wrong) this.problem('invalid-part', { offset: record.start, detail: wrong, ...place });
  }

  #foreign(value: JsonValue, place: Place): void {
    if (value.isWhole) this.problem('foreign', { offset: value.start, ...place });
    else if (place.offset !== undefined) this.problem('invalid-part', { detail: 'incomplete', ...place });
  }
}

const COUNTED: ReadonlySet<FileProblemCode> = new Set(['aggregated', 'foreign', 'invalid-part']);
