import { RestApiStage } from '../../../inventory/resources/api-stage.ts';
import { defineControl } from '../../control.ts';
import { ACCESS_LOG_COST, judgeAccessLog, WHY_ACCESS_LOG } from '../../criteria/access-log.ts';

export const control = defineControl({
  id: 'apigateway-stage-access-log-off',
  resource: RestApiStage,
  reads: ['accessLog'],
  onRequest: true,
  severity: 'low',
  risk: 'no-evidence',
  title: {
    en: 'A REST API of API Gateway keeps no access log',
    ko: '액세스 로그를 남기지 않는 API Gateway REST API가 있음',
  },
  why: WHY_ACCESS_LOG,
  fix: {
    steps: [
      {
        en: 'The first time in a region: create a role that lets API Gateway write to CloudWatch Logs (policy AmazonAPIGatewayPushToCloudWatchLogs) and enter its ARN under "Settings", "Logging".',
        ko: '리전에서 처음이라면 API Gateway가 CloudWatch Logs에 쓸 수 있는 역할(정책 AmazonAPIGatewayPushToCloudWatchLogs)을 만들고 "설정(Settings)"의 "로깅(Logging)"에 ARN을 입력합니다.',
      },
      {
        en: 'Open the API, choose "Stages", the stage, and "Edit" under "Logs and tracing".',
        ko: 'API를 열고 "스테이지(Stages)"에서 스테이지를 선택한 뒤 "로그 및 추적(Logs and tracing)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Custom access logging", enter the ARN of a log group and a log format, and save.',
        ko: '"사용자 지정 액세스 로깅(Custom access logging)"을 켜고 로그 그룹의 ARN과 로그 형식을 입력한 뒤 저장합니다.',
      },
    ],
    minutes: 15,
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
