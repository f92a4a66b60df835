/** Asks AWS for many, page by page. The SDK's paginators have this shape. */
export type Pages<C, Input, Page> = (config: { client: C }, input: Input) => AsyncIterable<Page>;

/** For an operation that AWS does not page: the author says so, instead of forgetting the second page. */
export function onePage<C, Page>(ask: (client: C) => Promise<Page>): Pages<C, object, Page> {
  return async function* ({ client }) {
    yield await ask(client);
  };
}
