export interface SupportOptions {
  readonly json?: true;
}
