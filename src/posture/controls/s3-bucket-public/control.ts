import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import type { Text } from '../../../kernel/text.ts';
import { sentences } from '../../../kernel/text.ts';
import { exposure, forAnyone } from '../../../policy/exposure.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { listed, openingWords } from '../../criteria/outsiders.ts';
import { aclWords, permits, severityOf } from './permits.ts';

export const control = defineControl({
  id: 's3-bucket-public',
  resource: S3Bucket,
  reads: ['publicAccessBlock', 'policy', 'policyIsPublic', 'aclGrants', 'aclsDisabled'],
  severity: 'high',
  risk: 'data-exposure',
  title: { en: 'An S3 bucket is open to anyone', ko: 'S3 버킷이 누구에게나 열려 있음' },
  why: {
    en: 'Scanners try bucket names day and night. What strangers can read, such as photos, backups or customer lists, is often copied within hours. Where they can write, they may upload malware or illegal files, or delete yours, and you get the bill and the blame.',
    ko: '자동 스캐너는 밤낮으로 버킷 이름을 시험합니다. 누구나 읽을 수 있는 사진, 백업, 고객 목록은 흔히 몇 시간 안에 복사됩니다. 누구나 쓸 수 있으면 악성 코드나 불법 파일을 올리거나 내 파일을 지울 수 있고, 요금과 책임은 나에게 돌아옵니다.',
  },
  fix: {
    steps: [
      {
        en: 'If it is a website, keep the files in a private bucket and serve them through CloudFront. Everyone else: go on with the next step.',
        ko: '웹 사이트라면 파일을 비공개 버킷에 두고 CloudFront를 통해 제공합니다. 아니라면 다음 단계로 넘어갑니다.',
      },
      {
        en: 'Open the bucket and choose "Permissions".',
        ko: '버킷을 열고 "권한(Permissions)"을 선택합니다.',
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
    minutes: 5,
    cost: null,
    breaks: {
      en: 'Pages and programs that open the files without signing in stop working.',
      ko: '로그인 없이 이 파일을 열던 웹 페이지와 프로그램은 동작하지 않습니다.',
    },
    check: {
      en: 'The list of buckets no longer shows "Public" for this bucket, and a file opened in a private browser window says "AccessDenied".',
      ko: '버킷 목록에 "퍼블릭(Public)"이 더 이상 표시되지 않고, 시크릿 창에서 파일 주소를 열면 "AccessDenied"가 나옵니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/s3/buckets/{id}?region={region}&tab=permissions',
  },
  remedies: ['s3-block-public-access'],
  frameworks: {
    'cis-aws-7.0': ['2.21'],
    'aws-startup-security-baseline': ['ACCT.08'],
    'aws-fsbp': ['S3.2', 'S3.3'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ publicAccessBlock: block, policy, policyIsPublic, aclGrants, aclsDisabled }, at) => {
    // S3 lets only the account in where it judges the policy public itself.
    const restricted = block.restrictPublicBuckets && policyIsPublic !== false;
    const written = policy === null ? [] : forAnyone(exposure(policy, at.account.id));
    // Where the policy alone leaves a doubt, S3's own judgement settles it.
    const open = restricted
      ? []
      : written.filter((one) => one.doubts.length === 0 || policyIsPublic !== false);
    const aclsCount = !aclsDisabled && !block.ignorePublicAcls;
    const granted = aclsCount ? aclGrants.filter(({ to }) => to.kind !== 'identity') : [];
    const certain = open.filter((one) => one.doubts.length === 0);
    if (certain.length + granted.length > 0) {
      return fail(
        listed([...certain.map(openingWords), ...granted.map(aclWords)]),
        severityOf([...certain.flatMap(permits.byPolicy), ...granted.flatMap(permits.byAcl)]),
      );
    }
    if (open.length > 0) return fail(listed(open.map(openingWords)), 'medium');
    const closed: Text =
      restricted && written.length > 0
        ? {
            en: 'The policy is open to anyone, but Block Public Access keeps strangers out.',
            ko: '정책은 누구에게나 열려 있지만 퍼블릭 액세스 차단이 외부인을 막습니다.',
          }
        : {
            en: 'Neither the policy nor the ACL of the bucket lets anyone in.',
            ko: '버킷의 정책과 ACL 모두 모든 사람을 허용하지 않습니다.',
          };
    return pass(aclsCount ? sentences(closed, NOT_SEEN) : closed);
  },
});

const NOT_SEEN: Text = {
  en: 'The ACLs of individual files were not checked.',
  ko: '개별 파일의 ACL은 확인하지 않았습니다.',
};
