import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-bucket-access-not-logged',
  resource: CloudTrailTrail,
  reads: ['bucket', 'bucketLogging'],
  severity: 'low',
  risk: 'no-evidence',
  title: { en: "Access to the trail's logs is not recorded", ko: '추적 로그에 대한 액세스가 기록되지 않음' },
  why: {
    en: 'Someone who reads the logs learns what you know, and someone who deletes logs hides their tracks. An access log of the bucket records both.',
    ko: '로그를 읽은 사람은 내가 무엇을 알고 있는지 알게 되고, 로그를 지운 사람은 흔적을 감춥니다. 버킷의 액세스 로그에는 둘 다 남습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Create a second, private bucket for the access logs.',
        ko: '액세스 로그를 받을 비공개 버킷을 하나 더 만듭니다.',
      },
      {
        en: 'Open the bucket that holds the trail\'s logs and choose "Properties".',
        ko: '추적 로그 버킷을 열고 "속성(Properties)"을 선택합니다.',
      },
      {
        en: 'Under "Server access logging", choose "Edit", then "Enable".',
        ko: '"서버 액세스 로깅(Server access logging)"에서 "편집(Edit)", "활성화(Enable)"를 차례로 선택합니다.',
      },
      { en: 'Choose the second bucket as the destination.', ko: '대상으로 새로 만든 버킷을 지정합니다.' },
      { en: 'Save the changes.', ko: '변경 사항을 저장합니다.' },
    ],
    minutes: 5,
    cost: {
      en: 'Logging itself is free. S3 charges for storing the logs, usually a few cents a month for a small account.',
      ko: '로깅 자체는 무료이고, 로그를 보관하는 S3 요금이 듭니다. 작은 계정이면 보통 월 몇 센트입니다.',
    },
    breaks: null,
    check: {
      en: 'The bucket shows "Server access logging: Enabled"; the first logs usually arrive within a few hours.',
      ko: '버킷에 "서버 액세스 로깅: 활성화됨(Server access logging: Enabled)"이 표시되고 보통 몇 시간 안에 첫 로그가 도착합니다.',
    },
    console: 'https://console.aws.amazon.com/s3/buckets',
  },
  remedies: ['s3-enable-access-logging'],
  frameworks: { 'cis-aws-7.0': ['4.4'], 'kisa-isms-p-2023': ['2.9.4'] },
  evaluate: ({ bucket, bucketLogging }) => {
    if (bucketLogging === null) {
      return notApplicable({
        en: `Bucket ${bucket.name} is not in this account.`,
        ko: `${bucket.name} 버킷은 이 계정의 것이 아닙니다.`,
      });
    }
    const { target } = bucketLogging;
    if (target === null) {
      return fail({
        en: `Bucket ${bucket.name} has server access logging turned off.`,
        ko: `${bucket.name} 버킷의 서버 액세스 로깅이 꺼져 있습니다.`,
      });
    }
    return pass({
      en: `Access to bucket ${bucket.name} is logged in ${target}.`,
      ko: `${bucket.name} 버킷의 액세스가 ${target} 버킷에 기록됩니다.`,
    });
  },
});
