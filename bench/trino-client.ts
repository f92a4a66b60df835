/** One statement at a time over Trino's REST protocol. */
export interface Trino {
  /** @throws TrinoError where the server refuses the statement or fails in it */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
}

export class TrinoError extends Error {
  /** Such as SYNTAX_ERROR, FUNCTION_NOT_FOUND. */
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(`${kind}: ${message}`);
    this.name = 'TrinoError';
    this.kind = kind;
  }
}

interface Answer {
  readonly nextUri?: string;
  readonly data?: readonly (readonly unknown[])[];
  readonly error?: { readonly errorName: string; readonly message: string };
}

export function openTrino(url: string, catalog: string, schema: string): Trino {
  const headers = { 'X-Trino-User': 'jikimi', 'X-Trino-Catalog': catalog, 'X-Trino-Schema': schema };
  const asked = async (address: string, body?: string): Promise<Answer> => {
    const response = await fetch(address, { headers, ...(body !== undefined && { method: 'POST', body }) });
    if (!response.ok) throw new TrinoError(`HTTP ${response.status}`, await response.text());
    return (await response.json()) as Answer;
  };
  return {
    async rows(sql) {
      const rows: (readonly unknown[])[] = [];
      let answer = await asked(new URL('/v1/statement', url).href, sql);
      for (;;) {
        if (answer.error) throw new TrinoError(answer.error.errorName, answer.error.message);
        rows.push(...(answer.data ?? []));
        if (answer.nextUri === undefined) return rows;
        answer = await asked(answer.nextUri);
      }
    },
  };
}
