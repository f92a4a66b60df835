import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-key-removal-missing',
  resource: AccountWatch,
  reads: ['keyRemovals'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when a KMS key is disabled or deleted',
    ko: 'KMS 키를 끄거나 삭제해도 아무도 모름',
  },
  why: {
    en: 'Data locked with a deleted key is lost forever. AWS waits at least seven days before it deletes one: time enough to call it off, if somebody knows.',
    ko: '삭제된 키로 잠근 데이터는 영영 열 수 없습니다. AWS는 삭제하기 전에 최소 7일을 기다리므로, 알기만 하면 취소할 수 있습니다.',
  },
  fix: eventRuleFix('keyRemovals'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.7'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ keyRemovals }) => judgeAlert(keyRemovals),
});
