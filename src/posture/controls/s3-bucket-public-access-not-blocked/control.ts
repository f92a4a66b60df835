import { S3Bucket } from '../../../inventory/resources/s3-bucket.ts';
import { switchesOff, switchNames } from '../../../inventory/resources/s3-public-access-block.ts';
import { defineControl, fail, pass } from '../../control.ts';

const ABOUT_ACLS = new Set(['blockPublicAcls', 'ignorePublicAcls']);

export const control = defineControl({
  id: 's3-bucket-public-access-not-blocked',
  resource: S3Bucket,
  reads: ['publicAccessBlock', 'aclsDisabled'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'Public access to a bucket is not fully blocked',
    ko: '버킷의 퍼블릭 액세스가 완전히 차단되어 있지 않음',
  },
  why: {
    en: 'Neither the bucket nor the account fully blocks public access. A policy pasted from a tutorial, or a program that uploads with a public ACL, is then enough to show the files to everyone.',
    ko: '버킷과 계정 어느 쪽에서도 퍼블릭 액세스를 완전히 차단하지 않습니다. 이 상태에서는 따라 하기 글에서 붙여 넣은 정책이나 공개 ACL로 업로드하는 프로그램 하나만으로 파일이 모든 사람에게 보입니다.',
  },
  fix: {
    steps: [
      {
        en: 'Open the bucket and choose "Permissions".',
        ko: '버킷을 열고 "권한(Permissions)"을 선택합니다.',
      },
      {
        en: 'Under "Block public access (bucket settings)", choose "Edit".',
        ko: '"퍼블릭 액세스 차단(버킷 설정)(Block public access (bucket settings))"에서 "편집(Edit)"을 선택합니다.',
      },
      {
        en: 'Turn on "Block all public access", then save and confirm.',
        ko: '"모든 퍼블릭 액세스 차단(Block all public access)"을 켜고 저장한 뒤 확인합니다.',
      },
    ],
    minutes: 2,
    cost: null,
    breaks: {
      en: 'If the bucket is public on purpose, such as a website, visitors can no longer open it.',
      ko: '웹 사이트처럼 일부러 공개한 버킷이라면 외부에서 더 이상 열 수 없습니다.',
    },
    check: {
      en: 'The same page shows "Block all public access: On".',
      ko: '같은 화면에 "모든 퍼블릭 액세스 차단: 켜짐(Block all public access: On)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/s3/buckets/{id}?region={region}&tab=permissions',
  },
  remedies: ['s3-block-public-access'],
  frameworks: {
    'cis-aws-7.0': ['3.1.4'],
    'aws-startup-security-baseline': ['ACCT.08'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ publicAccessBlock, aclsDisabled }) => {
    const off = switchesOff(publicAccessBlock);
    if (off.length === 0) {
      return pass({
        en: 'Public access is blocked, by the bucket or by the account.',
        ko: '버킷 또는 계정 설정으로 퍼블릭 액세스가 차단되어 있습니다.',
      });
    }
    const harmless = aclsDisabled && off.every((name) => ABOUT_ACLS.has(name));
    return fail(
      {
        en: `Off in the bucket and in the account: ${switchNames(off)}.${harmless ? ' ACLs are disabled, so these settings hardly matter.' : ''}`,
        ko: `버킷과 계정 모두에서 꺼져 있습니다: ${switchNames(off)}.${harmless ? ' ACL이 비활성화되어 있어 이 설정은 거의 영향이 없습니다.' : ''}`,
      },
      harmless ? 'low' : undefined,
    );
  },
});
