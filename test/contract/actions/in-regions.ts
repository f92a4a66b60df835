import type { Target } from '../../../src/change/action.ts';

/** Where a region's setting is changed: in one region, or two. */
export function inRegions(n: number): readonly Target[] {
  const regions = n === 0 ? ['us-east-1'] : ['ap-northeast-2', 'eu-west-1'];
  return regions.map((region) => ({ region, name: region }));
}
