export interface LintOptions {
  readonly json?: true;
}
