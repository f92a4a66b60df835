/** Asks AWS for many, page by page. The SDK's paginators have this shape. */
export type Pages<C, Input, Page> = (config: { client: C }, input: Input) => AsyncIterable<Page>;

/** For an operation that AWS does not page: the author says so, instead of forgetting the second page. */
export function onePage<C, Page>(ask: (client: C) => Promise<Page>): Pages<C, object, Page> {
  return async function* ({ client }) {
    yield await ask(client);
  };
}

/** For an operation that AWS pages and the SDK has no paginator for. `next` is empty after the last page. */
export function byToken<C, Page>(
  ask: (client: C, token: string | undefined) => Promise<Page>,
  next: (page: Page) => string | undefined,
): Pages<C, object, Page> {
  return async function* ({ client }) {
    let token: string | undefined;
    do {
      const page = await ask(client, token);
      yield page;
      token = next(page) || undefined;
    } while (token !== undefined);
  };
}
