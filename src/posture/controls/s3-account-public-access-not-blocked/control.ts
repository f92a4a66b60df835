import { S3AccountSettings } from '../../../inventory/resources/s3-account-settings.ts';
import { switchesOff, switchNames } from '../../../inventory/resources/s3-public-access-block.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 's3-account-public-access-not-blocked',
  resource: S3AccountSettings,
  reads: ['publicAccessBlock'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'S3 Block Public Access is not fully on for the account',
    ko: '계정의 S3 퍼블릭 액세스 차단이 완전히 켜져 있지 않음',
  },
  why: {
    en: 'One wrong click, or one line copied from a tutorial, can open a bucket to the whole internet, and scanners often find such buckets within hours. With these settings on for the account, that mistake has no effect on any bucket, now or later.',
    ko: '클릭 한 번을 잘못하거나 따라 하기 글의 한 줄을 그대로 붙여 넣으면 버킷이 인터넷 전체에 공개될 수 있고, 자동 스캐너는 흔히 몇 시간 안에 찾아냅니다. 계정에서 이 설정을 켜 두면 지금 있는 버킷이든 나중에 만들 버킷이든 그런 실수가 효과를 내지 못합니다.',
  },
  fix: {
    steps: [
      {
        en: 'First make sure that no bucket is meant to be public, such as a website.',
        ko: '먼저 웹 사이트처럼 공개해야 하는 버킷이 없는지 확인합니다.',
      },
      {
        en: 'Open S3 and choose "Block Public Access settings for this account".',
        ko: 'S3에서 "이 계정의 퍼블릭 액세스 차단 설정(Block Public Access settings for this account)"을 선택합니다.',
      },
      {
        en: 'Choose "Edit" and turn on "Block all public access".',
        ko: '"편집(Edit)"을 선택하고 "모든 퍼블릭 액세스 차단(Block all public access)"을 켭니다.',
      },
      { en: 'Save the changes and confirm.', ko: '변경 사항을 저장하고 확인합니다.' },
    ],
    minutes: 3,
    cost: null,
    breaks: {
      en: 'Buckets that are public on purpose, such as websites, are no longer open to visitors. CloudFront with origin access control keeps working.',
      ko: '웹 사이트처럼 일부러 공개한 버킷은 외부에서 열리지 않게 됩니다. 원본 액세스 제어(OAC)를 쓰는 CloudFront는 계속 동작합니다.',
    },
    check: {
      en: 'The page shows "Block all public access: On".',
      ko: '같은 화면에 "모든 퍼블릭 액세스 차단: 켜짐(Block all public access: On)"이 표시됩니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/s3/settings?region={region}',
  },
  remedies: ['s3-block-account-public-access'],
  frameworks: {
    'cis-aws-7.0': ['3.1.4'],
    'aws-startup-security-baseline': ['ACCT.08'],
    'aws-fsbp': ['S3.1'],
    'kisa-isms-p-2023': ['2.10.2'],
  },
  evaluate: ({ publicAccessBlock }) => {
    if (publicAccessBlock === null) {
      return fail({
        en: 'Block Public Access has never been set for the account.',
        ko: '계정에 퍼블릭 액세스 차단을 설정한 적이 없습니다.',
      });
    }
    const off = switchesOff(publicAccessBlock);
    if (off.length === 0)
      return pass({ en: 'All four settings are on.', ko: '네 가지 설정이 모두 켜져 있습니다.' });
    return fail({
      en: `${off.length} of 4 settings are off: ${switchNames(off)}.`,
      ko: `네 가지 설정 중 ${off.length}개가 꺼져 있습니다: ${switchNames(off)}.`,
    });
  },
});
