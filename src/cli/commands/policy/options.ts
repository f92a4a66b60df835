export interface PolicyOptions {
  readonly control?: readonly string[];
}
