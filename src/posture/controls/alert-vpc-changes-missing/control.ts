import { AccountWatch } from '../../../inventory/resources/account-watch.ts';
import { defineControl } from '../../control.ts';
import { eventRuleFix, judgeAlert } from '../../criteria/alerts.ts';

export const control = defineControl({
  id: 'alert-vpc-changes-missing',
  resource: AccountWatch,
  reads: ['vpcChanges'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'Nobody is told when a VPC is made, changed or joined',
    ko: 'VPC 생성, 변경, 피어링을 해도 아무도 모름',
  },
  why: {
    en: 'Somebody who mines in a region you never use may make a network of their own first. Peering, too, deserves a mail: it joins your network to another one, perhaps of a stranger.',
    ko: '쓰지 않는 리전에서 채굴하려는 사람은 먼저 네트워크를 따로 만들기도 합니다. 내 네트워크를 다른 네트워크와 잇는 피어링도 알림을 받을 만합니다. 상대가 모르는 사람일 수 있습니다.',
  },
  fix: eventRuleFix('vpcChanges'),
  remedies: ['events-create-watch-rules'],
  frameworks: { 'cis-aws-7.0': ['5.14'], 'kisa-isms-p-2023': ['2.11.3'] },
  evaluate: ({ vpcChanges }) => judgeAlert(vpcChanges),
});
