import { compareHabits } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A database login was handed out by the AWS API
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.credential-access, attack.t1555]
detection:
  issued:
    eventSource: [redshift.amazonaws.com, redshift-serverless.amazonaws.com]
    eventName: [GetClusterCredentials, GetClusterCredentialsWithIAM, GetCredentials]
    errorCode: null
  service:
    userIdentity.invokedBy|exists: true
  condition: issued and not service
`,
  title: {
    en: 'A database login was handed out by the AWS API',
    ko: 'AWS API로 데이터베이스 로그인 정보가 발급됨',
  },
  triage: [
    {
      en: 'Which database user was it for, and does the caller usually ask?',
      ko: '어떤 데이터베이스 사용자용이고, 이 호출자가 평소에도 요청합니까?',
    },
    compareHabits,
  ],
  response: [
    {
      en: 'Close the connections; the login ends by itself within an hour.',
      ko: '연결을 끊으세요. 로그인 정보는 한 시간 안에 만료됩니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [call('redshift', 'GetClusterCredentials', alice, { dbUser: 'admin', clusterIdentifier: 'dw' })],
  ignores: [
    call('redshift', 'GetClusterCredentials', through('redshift-data', alice), { dbUser: 'app' }),
    denied(call('redshift', 'GetClusterCredentials', alice)),
  ],
});
