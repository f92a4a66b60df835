import type { TestProject } from 'vitest/node';
import { shareMotos } from './moto.ts';

/** vitest's global set-up: one moto a worker for the whole run; each test opens accounts of its own in it. */
export async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const motos = await shareMotos(config.maxWorkers);
  return motos.close;
}
