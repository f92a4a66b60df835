import { HttpApiStage } from '../../../inventory/resources/api-stage.ts';
import { defineControl } from '../../control.ts';
import { ACCESS_LOG_COST, judgeAccessLog, WHY_ACCESS_LOG } from '../../criteria/access-log.ts';

export const control = defineControl({
  id: 'apigateway-http-stage-access-log-off',
  resource: HttpApiStage,
  reads: ['accessLog'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'An HTTP or WebSocket API keeps no access log',
    ko: '액세스 로그를 남기지 않는 HTTP 또는 WebSocket API가 있음',
  },
  why: WHY_ACCESS_LOG,
  fix: {
    steps: [
      {
        en: 'Open the API and choose "Logging" under "Monitor".',
        ko: 'API를 열고 "모니터링(Monitor)"의 "로깅(Logging)"을 선택합니다.',
      },
      {
        en: 'Select the stage, choose "Edit", turn on "Access logging", enter the ARN of a log group, and save.',
        ko: '스테이지를 선택하고 "편집(Edit)"에서 "액세스 로깅(Access logging)"을 켠 뒤 로그 그룹의 ARN을 입력하고 저장합니다.',
      },
    ],
    minutes: 5,
    cost: ACCESS_LOG_COST,
    breaks: null,
    check: {
      en: 'Call the API once: a record appears in the log group within a minute or two.',
      ko: 'API를 한 번 호출하면 1~2분 안에 로그 그룹에 기록이 나타납니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/apigateway/main/apis?region={region}',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['4.10'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ accessLog }) => judgeAccessLog(accessLog),
});
