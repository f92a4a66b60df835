export const HOWS = ['mine', 'not-mine', 'forget'] as const;

export interface MarkOptions {
  readonly case?: string;
}
