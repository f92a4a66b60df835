import type { AclGrant } from '../../../inventory/resources/s3-bucket.ts';
import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import type { Text } from '../../../kernel/text.ts';
import { isLogDelivery } from '../../../policy/aws-log-accounts.ts';
import { exposure, lets, type Opening } from '../../../policy/exposure.ts';
import { defineControl, fail, pass } from '../../control.ts';
import { isForeign, listed, openingWords } from '../../criteria/outsiders.ts';

/** The S3 canonical id under which CloudFront delivers its standard logs by ACL. */
const CLOUDFRONT_LOGS = 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0';

export const control = defineControl({
  id: 's3-bucket-shared-with-foreign-account',
  resource: S3Bucket,
  reads: ['publicAccessBlock', 'policy', 'policyIsPublic', 'aclGrants', 'aclsDisabled'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'An S3 bucket is shared with another AWS account',
    ko: 'S3 버킷이 다른 AWS 계정과 공유되어 있음',
  },
  why: {
    en: 'An intruder who adds their own account to a bucket policy can keep copying data after you have changed every password and key. Do you know this account?',
    ko: '침입자가 버킷 정책에 자기 계정을 넣어 두면, 모든 암호와 키를 바꾼 뒤에도 데이터를 계속 복사해 갈 수 있습니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the bucket, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 버킷이 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'If you do not know it, open the bucket and choose "Permissions".',
        ko: '모르는 계정이라면 버킷을 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Bucket policy", choose "Edit", remove the statement of that account and save.',
        ko: '"버킷 정책(Bucket policy)"에서 "편집(Edit)"을 선택해 그 계정의 문을 지우고 저장합니다.',
      },
      {
        en: 'If the access comes from an ACL, choose "Edit" under "Access control list (ACL)" and remove the grantee.',
        ko: 'ACL로 공유되어 있다면 "액세스 제어 목록(ACL)(Access control list (ACL))"에서 "편집(Edit)"을 선택해 피부여자(Grantee)를 제거합니다.',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'Whatever that account does with the bucket stops working, for example a backup or analytics service you subscribed to.',
      ko: '구독 중인 백업이나 분석 서비스처럼 그 계정이 버킷으로 하던 작업이 멈춥니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/s3/buckets/{id}?region={region}&tab=permissions',
  },
  remedies: ['s3-remove-foreign-statements'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'], 'kisa-isms-p-2023': ['2.10.2'] },
  evaluate: ({ publicAccessBlock: block, policy, policyIsPublic, aclGrants, aclsDisabled }, at) => {
    // Restricting a public policy keeps out the other accounts it names, too.
    const restricted = block.restrictPublicBuckets && policyIsPublic === true;
    const found = policy === null || restricted ? [] : exposure(policy, at.account.id).openings;
    const shared = found.filter((one) => isForeign(one) && !deliversLogs(one));
    const granted = aclsDisabled ? [] : aclGrants.filter(isToStranger);
    if (shared.length + granted.length === 0) {
      return pass({
        en: 'Neither the policy nor the ACL names another account.',
        ko: '정책과 ACL에 다른 계정이 없습니다.',
      });
    }
    const mayWrite =
      shared.some((one) => lets(one, 's3:PutObject') || lets(one, 's3:PutBucketPolicy')) ||
      granted.some(({ permission }) => permission !== 'READ' && permission !== 'READ_ACP');
    return fail(
      listed([...shared.map(openingWords), ...granted.map(grantWords)]),
      mayWrite ? 'high' : undefined,
    );
  },
});

function deliversLogs({ who, actions }: Opening): boolean {
  return who.kind === 'account' && isLogDelivery(who.account, actions);
}

function isToStranger({ to }: AclGrant): boolean {
  return to.kind === 'identity' && to.canonicalId !== CLOUDFRONT_LOGS;
}

function grantWords({ to, permission }: AclGrant): Text {
  const id = to.kind === 'identity' ? to.canonicalId : '';
  return {
    en: `The bucket's ACL gives ${permission} to the account with canonical user ID ${id}.`,
    ko: `버킷의 ACL이 정식 사용자 ID ${id} 계정에 ${permission} 권한을 줍니다.`,
  };
}
