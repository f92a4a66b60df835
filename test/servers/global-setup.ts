import { shareMoto } from './moto.ts';

/** vitest's global set-up: one moto for the whole run; each test opens accounts of its own in it. */
export async function setup(): Promise<() => Promise<void>> {
  const moto = await shareMoto();
  return moto.close;
}
