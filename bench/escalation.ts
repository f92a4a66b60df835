/** Escalation paths of a generated account: seconds, those of the processor (other work may hold it), most memory, and what was found. */
import { findPaths } from '../src/access/escalation/search.ts';
import { loadTechniques } from '../src/app/registry.generated.ts';
import { largeEscalationAccount } from './escalation-account.ts';

const techniques = await loadTechniques();
for (const [users, roles] of [
  [500, 1_500],
  [2_000, 6_000],
] as const) {
  const input = largeEscalationAccount(users, roles);
  const startedAt = performance.now();
  const spentBefore = process.cpuUsage();
  const { paths, admins } = findPaths(input, techniques);
  const seconds = (performance.now() - startedAt) / 1000;
  const spent = process.cpuUsage(spentBefore);
  const cpuSeconds = (spent.user + spent.system) / 1e6;
  const starts = new Set(paths.map(({ from }) => from)).size;
  const longest = Math.max(0, ...paths.map(({ hops }) => hops.length));
  const certain = paths.filter(({ certainty }) => certainty === 'certain').length;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${users} users, ${roles} roles: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of one core), ${memory} MB; ${paths.length} paths (${certain} certain) of ${starts} identities, at most ${longest} hops; ${admins.length} administrators`,
  );
}
