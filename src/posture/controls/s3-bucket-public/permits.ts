/** What strangers may do with a bucket, from its policy and from its ACL. */
import type { AclGrant } from '../../../inventory/resources/s3-bucket.ts';
import type { Text } from '../../../kernel/text.ts';
import { lets, type Opening } from '../../../policy/exposure.ts';
import type { Severity } from '../../control.ts';

export type Deed = 'read' | 'list' | 'write' | 'other';

/** One action of each kind that a pattern may cover; write includes giving oneself the right to. */
const PROBES: Readonly<Record<Exclude<Deed, 'other'>, readonly string[]>> = {
  read: ['s3:GetObject', 's3:GetObjectVersion'],
  list: ['s3:ListBucket', 's3:ListBucketVersions'],
  write: [
    's3:PutObject',
    's3:PutObjectAcl',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutBucketPolicy',
    's3:PutBucketAcl',
    's3:DeleteBucket',
  ],
};

const BY_PERMISSION: Readonly<Record<string, readonly Deed[]>> = {
  READ: ['list'],
  WRITE: ['write'],
  WRITE_ACP: ['write'],
  FULL_CONTROL: ['list', 'write'],
};

export const permits = {
  byPolicy: (opening: Opening): readonly Deed[] => {
    const deeds = (Object.keys(PROBES) as (keyof typeof PROBES)[]).filter((deed) =>
      PROBES[deed].some((action) => lets(opening, action)),
    );
    return deeds.length > 0 ? deeds : ['other'];
  },
  byAcl: ({ permission }: AclGrant): readonly Deed[] => BY_PERMISSION[permission] ?? ['other'],
};

/** `undefined`: as the control says. */
export function severityOf(deeds: readonly Deed[]): Severity | undefined {
  if (deeds.includes('write')) return 'critical';
  return deeds.every((deed) => deed === 'other') ? 'medium' : undefined;
}

const ACL_WORDS: Readonly<Record<string, Text>> = {
  READ: { en: 'list the files', ko: '파일 목록을 보도록' },
  WRITE: { en: 'put and delete files', ko: '파일을 올리고 지우도록' },
  READ_ACP: { en: 'read the access control list', ko: '액세스 제어 목록(ACL)을 읽도록' },
  WRITE_ACP: { en: 'change the access control list', ko: '액세스 제어 목록(ACL)을 바꾸도록' },
  FULL_CONTROL: { en: 'do everything', ko: '모든 작업을 하도록' },
};

export function aclWords({ to, permission }: AclGrant): Text {
  const who: Text =
    to.kind === 'everyone'
      ? { en: 'everyone', ko: '모든 사람이' }
      : { en: 'anyone with an AWS account', ko: 'AWS 계정이 있는 모든 사람이' };
  const what = ACL_WORDS[permission] ?? { en: permission, ko: `${permission} 권한을 쓰도록` };
  return {
    en: `The bucket's ACL lets ${who.en} ${what.en} (${permission}).`,
    ko: `버킷의 ACL이 ${who.ko} ${what.ko} 허용합니다(${permission}).`,
  };
}
