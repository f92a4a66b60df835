import { PersonError } from '../kernel/person-error.ts';

/** What a step that the verdict does not depend on may fail with. Bugs are thrown on. */
export async function problemsOf(step: Promise<unknown>): Promise<readonly PersonError[]> {
  try {
    await step;
    return [];
  } catch (error) {
    if (error instanceof PersonError) return [error];
    throw error;
  }
}
