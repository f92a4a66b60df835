import { motoRefuses, type RefusalRule } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteRepository', 'images are in it and it is not forced', 'RepositoryNotEmptyException'),
];
