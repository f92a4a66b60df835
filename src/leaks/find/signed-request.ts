export interface SignedRequest {
  readonly keyId: string | undefined;
  readonly signature: string | undefined;
  /** ISO 8601. Temporary credentials may end it sooner. */
  readonly expiresAt: string | undefined;
}

/** What the query of a request presigned with Signature Version 4 says of itself. */
export function signedRequest(query: string): SignedRequest {
  return {
    keyId: /X-Amz-Credential=([A-Z]{4}[A-Z2-7]{16})(?:%2F|\/)/i.exec(query)?.[1],
    signature: /X-Amz-Signature=([0-9a-f]{64})/i.exec(query)?.[1],
    expiresAt: endOf(
      /X-Amz-Date=(\d{8}T\d{6})Z/i.exec(query)?.[1],
      /X-Amz-Expires=(\d{1,6})(?!\d)/i.exec(query)?.[1],
    ),
  };
}

function endOf(signedAt: string | undefined, seconds: string | undefined): string | undefined {
  if (signedAt === undefined || seconds === undefined) return undefined;
  const iso = signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  const end = new Date(Date.parse(iso) + Number(seconds) * 1000);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
