import { CloudTrailTrail } from '../../../inventory/resources/cloudtrail-trail.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';

export const control = defineControl({
  id: 'cloudtrail-bucket-public',
  resource: CloudTrailTrail,
  reads: ['bucket', 'bucketExposure'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: "The bucket with the trail's logs is public", ko: '추적 로그 버킷이 공개되어 있음' },
  why: {
    en: 'The log names every user, role, IP address and resource that was active in the account: a map for anyone who wants to break in. If strangers can also write to the bucket, they can tamper with the evidence.',
    ko: '로그에는 계정에서 활동한 사용자, 역할, IP 주소, 리소스가 적혀 있어 침입하려는 사람에게는 지도와 같습니다. 외부에서 쓸 수도 있으면 증거가 훼손될 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the bucket in S3 and choose "Permissions".',
        ko: 'S3에서 버킷을 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Block public access (bucket settings)", choose "Edit".',
        ko: '"퍼블릭 액세스 차단(버킷 설정)(Block public access (bucket settings))"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Block all public access" and save.',
        ko: '"모든 퍼블릭 액세스 차단(Block all public access)"을 켜고 저장합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: null,
    check: {
      en: 'The bucket no longer shows "Public" in the list of buckets, and the trail still delivers its logs.',
      ko: '버킷 목록에 "퍼블릭(Public)"이 더 이상 표시되지 않고 추적 로그는 계속 저장됩니다.',
    },
    console: 'https://console.aws.amazon.com/s3/buckets',
  },
  remedies: ['s3-block-public-access'],
  frameworks: {
    'cis-aws-7.0': ['3.1.4'],
    'aws-startup-security-baseline': ['ACCT.07', 'ACCT.08'],
    'kisa-isms-p-2023': ['2.9.4'],
  },
  evaluate: ({ bucket, bucketExposure }) => {
    if (bucketExposure === null) {
      return notApplicable({
        en: `Bucket ${bucket.name} is not in this account, so its protection cannot be seen from here. Make sure you know whose bucket it is.`,
        ko: `${bucket.name} 버킷은 이 계정의 것이 아니어서 여기서는 보호 상태를 볼 수 없습니다. 누구의 버킷인지 확인하세요.`,
      });
    }
    const { policyIsPublic, policyIsBlocked, aclIsPublic, aclIsBlocked } = bucketExposure;
    if (policyIsPublic && !policyIsBlocked) {
      return fail({
        en: `The policy of bucket ${bucket.name} lets everyone in.`,
        ko: `${bucket.name} 버킷의 정책이 모든 사람을 허용합니다.`,
      });
    }
    if (aclIsPublic && !aclIsBlocked) {
      return fail({
        en: `The access control list of bucket ${bucket.name} lets everyone in.`,
        ko: `${bucket.name} 버킷의 액세스 제어 목록(ACL)이 모든 사람을 허용합니다.`,
      });
    }
    return pass({
      en: `Bucket ${bucket.name} is not public.`,
      ko: `${bucket.name} 버킷은 공개되어 있지 않습니다.`,
    });
  },
});
