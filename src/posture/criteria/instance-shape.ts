/** Families with GPUs or machine-learning chips: p5, g6e, inf2, trn1, dl1, vt1, f2. Not t, m, c, r. */
const ACCELERATED = /^(p\d|g\d|gr\d|inf\d|trn\d|dl\d|vt\d|f\d)/;
const LARGE = 8;

/** Whether it is the kind of instance that pays a miner: accelerated, bare metal, or of size 8xlarge and up. */
export function isPowerful(instanceType: string): boolean {
  const [family = '', size = ''] = instanceType.split('.');
  if (ACCELERATED.test(family)) return true;
  if (size.startsWith('metal')) return true;
  const times = /^(\d+)xlarge$/.exec(size)?.[1];
  return times !== undefined && Number(times) >= LARGE;
}
