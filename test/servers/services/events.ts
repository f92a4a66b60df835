import { emptyLists } from '../empty-lists.ts';
import type { ServiceAnswers } from '../service-answers.ts';

export const service: ServiceAnswers = { answers: emptyLists('ListEndpoints ListEventSources') };
