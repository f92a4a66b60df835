export interface ScanOptions {
  readonly account?: readonly string[];
  readonly allow?: string;
  /** `--no-history` makes it false. */
  readonly history: boolean;
  readonly gitignore?: boolean;
  readonly maxSize?: number;
  readonly maxMinutes?: number;
  readonly format?: readonly string[];
  readonly out?: string;
  readonly all?: boolean;
  readonly timezone?: string;
  readonly quiet?: boolean;
}
