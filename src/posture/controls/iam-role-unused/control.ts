import { ago } from '../../../i18n/ago.ts';
import { IamRole } from '../../../inventory/resources/iam-role.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import type { Statement } from '../../../policy/document.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

const UNUSED_DAYS = 90;
/** Of AWS services and of IAM Identity Center: the owner cannot simply delete them, nor others use them. */
const MANAGED_PATHS = ['/aws-service-role/', '/aws-reserved/'];

export const control = defineControl({
  id: 'iam-role-unused',
  resource: IamRole,
  reads: ['path', 'createdAt', 'lastUsedAt', 'policies'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'An IAM role is not used', ko: 'IAM 역할이 사용되지 않음' },
  why: {
    en: 'Every role is a door with permissions behind it. If a door is not needed, close it before the wrong person finds it.',
    ko: '모든 역할은 권한으로 이어지는 문입니다. 필요 없는 문은 들어오면 안 될 사람이 찾기 전에 닫아 두는 것이 좋습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the role.', ko: '역할을 엽니다.' },
      {
        en: 'Look at "Last activity" and "Trust relationships": is the role kept for emergencies or for another account?',
        ko: '"마지막 활동(Last activity)"과 "신뢰 관계(Trust relationships)"를 확인합니다. 비상용이거나 다른 계정을 위해 남겨 둔 역할인지 살펴봅니다.',
      },
      { en: 'If not, choose "Delete".', ko: '아니라면 "삭제(Delete)"를 선택합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Something that runs once a year, or a way in for emergencies, may need the role. A deleted role has to be created again.',
      ko: '일 년에 한 번 도는 작업이나 비상 접근이 이 역할을 쓸 수 있습니다. 삭제한 역할은 새로 만들어야 합니다.',
    },
    check: {
      en: 'Run the checkup again: the role no longer appears here.',
      ko: '점검을 다시 실행하면 이 역할이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/iam/home?region={region}#/roles/details/{id}',
  },
  remedies: ['iam-disable-role'],
  frameworks: { 'kisa-isms-p-2023': ['2.5.1', '2.5.6'] },
  evaluate: ({ path, createdAt, lastUsedAt, policies }, { now }) => {
    if (MANAGED_PATHS.some((prefix) => path.startsWith(prefix))) {
      return notApplicable({ en: 'AWS manages this role.', ko: 'AWS가 관리하는 역할입니다.' });
    }
    if (policies.some(({ document }) => document.statements.some(deniesEverything))) {
      return pass({
        en: 'The role is switched off: a policy of it denies everything.',
        ko: '정책이 모든 작업을 거부하므로 사용이 중지된 역할입니다.',
      });
    }
    const made = ago(createdAt, now);
    if (lastUsedAt === null) {
      const because = {
        en: `The role was created ${made.en}. AWS has no record of its use in the last 400 days.`,
        ko: `생성: ${made.ko}. 최근 400일 동안 사용한 기록이 없습니다.`,
      };
      return daysBetween(createdAt, now) >= UNUSED_DAYS ? fail(because) : pass(because);
    }
    const used = ago(lastUsedAt, now);
    const because = { en: `The role was last used ${used.en}.`, ko: `마지막 사용: ${used.ko}.` };
    return daysBetween(lastUsedAt, now) >= UNUSED_DAYS ? fail(because) : pass(because);
  },
});

function deniesEverything({ effect, actions, resources, conditions }: Statement): boolean {
  const isAll = (list: readonly string[] | undefined) => list?.includes('*') ?? false;
  return effect === 'Deny' && isAll(actions) && isAll(resources) && Object.keys(conditions).length === 0;
}
