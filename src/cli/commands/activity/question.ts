/** Questions that people write in SQL: asked where nothing can be changed, and explained where they are wrong. */
import { type EventStore, openEventStore } from '../../../activity/event-store.ts';
import type { OpenLog } from '../../../app/open-log.ts';
import { EXIT, PersonError } from '../../../kernel/person-error.ts';

/** @throws PersonError where the database does not understand it */
export async function questionOf<T>({ folder }: OpenLog, ask: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await openEventStore(folder, { readOnly: true });
  try {
    return await ask(store);
  } catch (error) {
    if (error instanceof PersonError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new PersonError({
      code: 'BadQuestion',
      text: {
        en: `The database does not understand this: ${message}`,
        ko: `데이터베이스가 이해하지 못했습니다: ${message}`,
      },
      hint: {
        en: 'The columns of the table "events" stand in docs/activity-store.md.',
        ko: '"events" 테이블의 열은 docs/activity-store.md에 있습니다.',
      },
      exitCode: EXIT.usage,
      cause: error,
    });
  } finally {
    store.close();
  }
}
