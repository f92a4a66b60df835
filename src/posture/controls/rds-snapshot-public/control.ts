import { josa } from '../../../i18n/particles.ts';
import { RdsSnapshot } from '../../../inventory/resources/rds-snapshot.ts';
import { defineControl, fail, pass } from '../../control.ts';

/** What AWS writes among the account ids when every account may restore. */
const EVERYONE = 'all';

export const control = defineControl({
  id: 'rds-snapshot-public',
  resource: RdsSnapshot,
  reads: ['of', 'createdAt', 'sharedWith'],
  severity: 'high',
  risk: 'data-exposure',
  title: {
    en: 'An RDS snapshot is public: anyone can restore the database',
    ko: 'RDS 스냅샷이 공개되어 누구나 데이터베이스를 복원할 수 있음',
  },
  why: {
    en: 'Any AWS customer can restore the snapshot as a database of their own and read every table: users, password hashes, orders. Public snapshots are in a list that anyone can browse, and you cannot see who copied one.',
    ko: 'AWS 고객이라면 누구나 이 스냅샷을 자기 데이터베이스로 복원해 사용자, 암호 해시, 주문 등 모든 테이블을 읽을 수 있습니다. 공개 스냅샷은 누구나 볼 수 있는 목록에 나오고, 누가 복사했는지는 알 수 없습니다.',
  },
  fix: {
    steps: [
      { en: 'Open the snapshot.', ko: '스냅샷을 엽니다.' },
      {
        en: 'Choose "Actions", then "Share snapshot".',
        ko: '"작업(Actions)"에서 "스냅샷 공유(Share snapshot)"를 선택합니다.',
      },
      {
        en: 'Set the visibility to "Private". If certain accounts need the snapshot, add their account IDs.',
        ko: '가시성을 "프라이빗(Private)"으로 바꿉니다. 스냅샷이 필요한 계정이 있으면 그 계정 ID만 추가합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
      {
        en: 'If the snapshot contains passwords or keys, replace them.',
        ko: '스냅샷에 암호나 키가 들어 있다면 교체합니다.',
      },
      {
        en: 'If it contains personal data, treat the data as leaked and find out whom you have to inform.',
        ko: '개인정보가 들어 있다면 유출된 것으로 보고, 신고나 통지가 필요한지 확인합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Accounts that used the public snapshot can no longer use it. Copies that were already made remain.',
      ko: '공개 스냅샷을 쓰던 계정은 더 이상 사용할 수 없습니다. 이미 만들어 간 복사본은 그대로 남습니다.',
    },
    check: {
      en: 'The snapshot is no longer on the "Public" tab of the list of snapshots.',
      ko: '스냅샷 목록의 "퍼블릭(Public)" 탭에 이 스냅샷이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/rds/home?region={region}#snapshots-list:',
  },
  remedies: ['rds-unshare-snapshot'],
  frameworks: { 'aws-fsbp': ['RDS.1'], 'kisa-isms-p-2023': ['2.6.4'] },
  evaluate: ({ of, createdAt, sharedWith }, { resource }) => {
    if (!sharedWith.includes(EVERYONE)) {
      return pass(
        sharedWith.length === 0
          ? { en: `${resource.id} is private.`, ko: `${resource.id}: 프라이빗입니다.` }
          : {
              en: `${resource.id} is shared with ${sharedWith.length} account(s): ${sharedWith.join(', ')}.`,
              ko: `${josa(resource.id, '은/는')} 계정 ${sharedWith.length}개와만 공유되어 있습니다: ${sharedWith.join(', ')}.`,
            },
      );
    }
    const day = createdAt?.slice(0, 10);
    const kind =
      of === 'cluster' ? { en: 'cluster snapshot', ko: '클러스터 스냅샷' } : { en: 'snapshot', ko: '스냅샷' };
    return fail({
      en: `The ${kind.en} ${resource.id}${day ? ` of ${day}` : ''} is shared with all AWS accounts.`,
      ko: `${day ? `${day}에 만든 ` : ''}${kind.ko} ${josa(resource.id, '이/가')} 모든 AWS 계정에 공유되어 있습니다.`,
    });
  },
});
