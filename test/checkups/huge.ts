/** An account with thousands of findings. */
import type { Checkup } from '../../src/posture/checkup.ts';
import { worstFirst } from '../../src/posture/order.ts';
import { ACCOUNT, DEFAULT_REGIONS, findings } from './build.ts';
import { compromisedStartUp } from './compromised-start-up.ts';
import * as subjects from './subjects.ts';

/** `size` findings, half of them failures, spread over 40 controls and all regions. */
export function huge(size: number): Checkup {
  const controls = Object.values(subjects).slice(0, 10);
  const perControl = size / 40;
  const all = Array.from({ length: 40 }, (_, index) => {
    const subject = controls[index % controls.length] as (typeof controls)[number];
    return findings(
      { ...subject, control: `${subject.control}-${index}` },
      Array.from({ length: perControl }, (_, number) => {
        const region = DEFAULT_REGIONS[number % DEFAULT_REGIONS.length] as string;
        const id = `thing-${index}-${number}`;
        return {
          id,
          region,
          arn: `arn:aws:ec2:${region}:${ACCOUNT}:instance/${id}`,
          status: number % 2 === 0 ? ('fail' as const) : ('pass' as const),
          because: { en: `Seen on ${id}, with a number.`, ko: `${id}에서 확인했습니다.` },
        };
      }),
    );
  }).flat();
  return { ...compromisedStartUp, findings: all.toSorted(worstFirst), accepted: {}, since: null, doNow: [] };
}
