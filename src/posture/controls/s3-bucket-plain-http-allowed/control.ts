import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import { refusesPlainHttp } from '../../../policy/plain-http.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 's3-bucket-plain-http-allowed',
  resource: S3Bucket,
  reads: ['policy'],
  severity: 'low',
  risk: 'hygiene',
  title: { en: 'A bucket accepts unencrypted HTTP', ko: '버킷이 암호화되지 않은 HTTP 요청을 받음' },
  why: {
    en: 'If a program is configured with http:// instead of https://, anyone on the same Wi-Fi can read the files it sends. AWS tools use HTTPS by default. This rule catches the programs that do not.',
    ko: 'https:// 대신 http://로 설정된 프로그램이 보내는 파일은 같은 와이파이에 있는 누구나 읽을 수 있습니다. AWS 도구는 기본으로 HTTPS를 쓰지만, 그렇지 않은 프로그램을 이 규칙이 막아 줍니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the bucket and choose "Permissions".',
        ko: '버킷을 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Bucket policy", choose "Edit".',
        ko: '"버킷 정책(Bucket policy)"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Add a statement with "Effect": "Deny", "Principal": "*", "Action": "s3:*", both the bucket and its objects (ARN and ARN/*) as "Resource", and the condition "Bool": {"aws:SecureTransport": "false"}.',
        ko: '"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource"에 버킷과 객체(ARN과 ARN/*) 모두, 조건 "Bool": {"aws:SecureTransport": "false"}를 담은 문을 추가합니다.',
      },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Programs that use http:// addresses of the bucket stop working, and so do S3 static website addresses, which support only HTTP.',
      ko: '버킷을 http:// 주소로 쓰는 프로그램과, HTTP만 지원하는 S3 정적 웹 사이트 주소가 동작하지 않게 됩니다.',
    },
    check: {
      en: 'Run the checkup again: the bucket no longer appears here.',
      ko: '점검을 다시 실행하면 이 버킷이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/s3/buckets/{id}?region={region}&tab=permissions',
  },
  remedies: ['s3-require-https'],
  frameworks: { 'cis-aws-7.0': ['3.1.1'], 'aws-fsbp': ['S3.5'], 'kisa-isms-p-2023': ['2.7.1'] },
  evaluate: ({ policy }, { account, resource }) => {
    const arn = `arn:${account.partition}:s3:::${resource.id}`;
    const refused = { bucket: refusesPlainHttp(policy, arn), objects: refusesPlainHttp(policy, `${arn}/*`) };
    if (refused.bucket && refused.objects) {
      return pass({
        en: 'The policy refuses unencrypted HTTP.',
        ko: '정책이 암호화되지 않은 HTTP를 거부합니다.',
      });
    }
    if (refused.objects) {
      return fail({
        en: 'The policy refuses unencrypted HTTP for the files, but not for the bucket itself: the list of file names can still be read in transit.',
        ko: '정책이 파일에 대한 암호화되지 않은 HTTP는 거부하지만 버킷 자체는 빠져 있어, 전송 중에 파일 이름 목록이 읽힐 수 있습니다.',
      });
    }
    if (refused.bucket) {
      return fail({
        en: 'The policy refuses unencrypted HTTP for the bucket itself, but not for its files (ARN/*).',
        ko: '정책이 버킷 자체에 대한 암호화되지 않은 HTTP는 거부하지만 파일(ARN/*)이 빠져 있습니다.',
      });
    }
    return fail({
      en: 'No policy statement refuses unencrypted HTTP.',
      ko: '암호화되지 않은 HTTP를 거부하는 정책 문이 없습니다.',
    });
  },
});
