import { RouteTable } from '../../../inventory/resources/route-table.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

/** AWS offers gateway endpoints, which cost nothing, for these two services only. */
const FREE = ['s3', 'dynamodb'] as const;
const NAMES = { s3: 'S3', dynamodb: 'DynamoDB' } as const;

export const control = defineControl({
  id: 'ec2-s3-through-nat',
  resource: RouteTable,
  reads: ['natExit'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'S3 is reached through a NAT gateway', ko: 'NAT 게이트웨이를 거쳐 S3에 접속함' },
  why: {
    en: 'What your servers read from and write to S3 leaves the network through the NAT gateway, which charges for every gigabyte. A gateway endpoint is a private way to S3 that costs nothing, and its policy can say which buckets may be used: copied data then cannot leave for the bucket of a stranger.',
    ko: '서버가 S3에서 읽고 쓰는 데이터가 기가바이트마다 요금을 받는 NAT 게이트웨이로 나갑니다. 게이트웨이 엔드포인트는 S3로 가는 무료 비공개 경로이고, 그 정책에 사용할 수 있는 버킷을 정해 두면 데이터가 모르는 사람의 버킷으로 나가지 못합니다.',
  },
  fix: {
    steps: [
      {
        en: 'In the VPC console of the region, choose "Endpoints", then "Create endpoint".',
        ko: '해당 리전의 VPC 콘솔에서 "엔드포인트(Endpoints)", "엔드포인트 생성(Create endpoint)"을 선택합니다.',
      },
      {
        en: 'Under "AWS services", find the service named here with the type "Gateway".',
        ko: '"AWS 서비스(AWS services)"에서 여기에 나온 서비스 중 유형이 "Gateway"인 것을 찾습니다.',
      },
      {
        en: 'Select the VPC and the route table named here.',
        ko: 'VPC와 여기에 나온 라우팅 테이블을 선택합니다.',
      },
      {
        en: 'Keep the policy "Full access" for now and choose "Create endpoint".',
        ko: '정책은 우선 "전체 액세스(Full access)"로 두고 "엔드포인트 생성(Create endpoint)"을 선택합니다.',
      },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Connections to S3 that are open at that moment are cut and have to be opened again. Bucket policies that name your public address no longer see it.',
      ko: '그 순간 열려 있던 S3 연결은 끊기고 다시 연결해야 합니다. 내 퍼블릭 주소를 조건으로 쓰는 버킷 정책은 더 이상 그 주소를 보지 못합니다.',
    },
    check: {
      en: 'Run the checkup again: it no longer appears here.',
      ko: '점검을 다시 실행하면 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#Endpoints:',
  },
  remedies: ['ec2-create-gateway-endpoint'],
  frameworks: { 'cis-aws-7.0': ['6.8'], 'aws-startup-security-baseline': ['WKLD.12'] },
  onRequest: true,
  evaluate: ({ natExit }) => {
    if (natExit === null) {
      return notApplicable({
        en: 'Nothing leaves through a NAT gateway here.',
        ko: '여기서는 NAT 게이트웨이로 나가는 것이 없습니다.',
      });
    }
    const { natGateway, gatewayEndpoints } = natExit;
    if (!gatewayEndpoints.includes('s3')) {
      const missing = FREE.filter((one) => !gatewayEndpoints.includes(one)).map((one) => NAMES[one]);
      return fail({
        en: `Everything leaves through ${natGateway}; there is no endpoint for ${missing.join(' or ')}. Whether other services need one, only you know.`,
        ko: `모두 ${natGateway}로 나가며 ${missing.join(', ')}용 엔드포인트가 없습니다. 다른 서비스에도 필요한지는 나만 알 수 있습니다.`,
      });
    }
    const names = FREE.filter((one) => gatewayEndpoints.includes(one)).map((one) => NAMES[one]);
    return pass({
      en: `${names.join(' and ')} is reached through gateway endpoints. Whether other services need one, only you know.`,
      ko: `${names.join(', ')}에는 게이트웨이 엔드포인트로 접속합니다. 다른 서비스에도 필요한지는 나만 알 수 있습니다.`,
    });
  },
});
