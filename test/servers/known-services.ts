/** What the folders `services/` and `refuses/` know of a service, found by its file name: adding a file touches no list. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalRule } from './refusal-rule.ts';
import type { ServiceAnswers } from './service-answers.ts';

const answers = new Map<string, Promise<ServiceAnswers | undefined>>();
const refusals = new Map<string, Promise<readonly RefusalRule[]>>();

/** `services/<service>.ts`, which exports `service`. Files are named as botocore names the service. */
export function knownOf(service: string): Promise<ServiceAnswers | undefined> {
  return once(answers, service, async () => {
    const module = await load<{ readonly service: ServiceAnswers }>('services', service);
    return module?.service;
  });
}

/** `refuses/<service>.ts`, which exports `refuses`. */
export function refusalsOf(service: string): Promise<readonly RefusalRule[]> {
  return once(refusals, service, async () => {
    const module = await load<{ readonly refuses: readonly RefusalRule[] }>('refuses', service);
    return module?.refuses ?? [];
  });
}

async function load<T>(folder: string, service: string): Promise<T | undefined> {
  const path = join(import.meta.dirname, folder, `${service}.ts`);
  return existsSync(path) ? ((await import(path)) as T) : undefined;
}

function once<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = cache.get(key) ?? make();
  cache.set(key, made);
  return made;
}
