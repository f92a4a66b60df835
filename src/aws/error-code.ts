/**
 * AWS's error code, without the namespace and suffix some protocols add; `Unknown` where there is none.
 * For an answer without a body the SDK makes `NotFound` up from the HTTP status: believed only if AWS signed the answer
 * with a request id, since any proxy can say 404.
 */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  const code = error.name
    .replace(/^.*#/, '')
    .replace(/:.*$/, '')
    .replace(/^(Client|Server)\./, '');
  const madeUp = code === 'NotFound' && metadataOf(error).requestId === undefined;
  return madeUp || code === 'Error' || code === '' ? 'Unknown' : code;
}

/** Thrown by the SDK when it has no credentials to sign with. */
export function isProviderError(error: unknown): boolean {
  return error instanceof Error && (error.name.endsWith('ProviderError') || 'tryNextLink' in error);
}

/** What the SDK notes beside an exception that came over HTTP. */
export function metadataOf(error: unknown): {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
  readonly clockSkewCorrected?: boolean;
} {
  return (error as { $metadata?: object } | undefined)?.$metadata ?? {};
}
