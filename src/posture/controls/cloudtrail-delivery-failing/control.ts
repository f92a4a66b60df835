import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { sentences, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-delivery-failing',
  resource: CloudTrailTrail,
  reads: ['status'],
  severity: 'medium',
  risk: 'no-evidence',
  title: {
    en: 'A trail is on, but its logs are not delivered',
    ko: '추적이 켜져 있지만 로그가 전달되지 않음',
  },
  why: {
    en: 'The console shows that the trail is on, so you feel safe. But the log files do not reach the bucket, and on the day you need them there is nothing. This also happens when an intruder quietly changes the bucket or its policy instead of stopping the trail.',
    ko: '콘솔에는 추적이 켜져 있어 안심하게 됩니다. 하지만 로그 파일이 버킷에 도착하지 않아 정작 필요한 날에는 아무것도 없습니다. 침입자가 추적을 중지하는 대신 버킷이나 버킷 정책을 몰래 바꾼 경우에도 이렇게 됩니다.',
  },
  fix: {
    steps: [
      { en: 'Open the trail and note the name of the bucket.', ko: '추적을 열고 버킷 이름을 확인합니다.' },
      {
        en: 'If the bucket no longer exists, choose "Edit" under "General details" and create a new one there.',
        ko: '버킷이 없으면 "일반 세부 정보(General details)"에서 "편집(Edit)"을 선택해 새 버킷을 만듭니다.',
      },
      {
        en: 'If the bucket exists, open it in S3 and choose "Permissions", "Bucket policy", "Edit".',
        ko: '버킷이 있으면 S3에서 열고 "권한(Permissions)", "버킷 정책(Bucket policy)", "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Allow cloudtrail.amazonaws.com the actions s3:GetBucketAcl and s3:PutObject, as shown in the CloudTrail user guide.',
        ko: 'CloudTrail 사용 설명서대로 cloudtrail.amazonaws.com에 s3:GetBucketAcl과 s3:PutObject를 허용합니다.',
      },
      {
        en: 'If the error names KMS, allow CloudTrail to use the key in the key policy.',
        ko: '오류에 KMS가 있으면 키 정책에서 CloudTrail을 허용합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: null,
    check: {
      en: 'Within about 15 minutes the trail shows a new "Last log file delivered" time.',
      ko: '약 15분 안에 추적의 "마지막으로 전송된 로그 파일(Last log file delivered)" 시간이 바뀝니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails',
  },
  remedies: ['cloudtrail-repair-delivery'],
  frameworks: { 'aws-startup-security-baseline': ['ACCT.07'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ status: { logging, deliveryError, deliveredAt } }) => {
    if (!logging) {
      return notApplicable({ en: 'The trail is not logging.', ko: '추적의 로깅이 꺼져 있습니다.' });
    }
    if (deliveryError === null) {
      return pass({
        en: 'CloudTrail reports no delivery error.',
        ko: 'CloudTrail이 보고한 전달 오류가 없습니다.',
      });
    }
    return fail(sentences(errorText(deliveryError, deliveredAt), ...(BUCKET_GONE[deliveryError] ?? [])));
  },
});

const BUCKET_GONE: Readonly<Record<string, readonly Text[]>> = {
  NoSuchBucket: [
    {
      en: 'The bucket was deleted; until the trail has a new one, someone else could create a bucket with the same name.',
      ko: '버킷이 삭제되었습니다. 새 버킷을 지정하기 전까지 다른 사람이 같은 이름의 버킷을 만들 수 있습니다.',
    },
  ],
};

function errorText(error: string, deliveredAt: string | null): Text {
  const day = deliveredAt?.slice(0, 10);
  return {
    en: `The last delivery failed with ${error}; ${day ? `the last log file arrived on ${day}` : 'no log file has ever arrived'}.`,
    ko: `마지막 전달이 ${error} 오류로 실패했고, ${day ? `${day} 이후 도착한 로그 파일이 없습니다` : '로그 파일이 한 번도 도착하지 않았습니다'}.`,
  };
}
