import type { Product } from './products.ts';

/** Who invoices a customer in Korea. The Marketplace's name is unseen. */
export function issuer({ entity }: Product): string {
  return entity === 'AWS' ? 'Amazon Web Services Korea LLC' : 'Amazon Web Services, Inc.';
}
