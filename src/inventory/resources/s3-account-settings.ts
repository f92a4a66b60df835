import { defineResource, field } from '../resource-type.ts';
import type { PublicAccessBlock } from './s3-public-access-block.ts';

export const S3AccountSettings = defineResource({
  type: 'Jikimi::S3::AccountSettings',
  name: { en: 'S3 settings of the account', ko: '계정의 S3 설정' },
  scope: 'account',
  fields: {
    /** What holds for every bucket, rules of the organization included; `null`: never set, so all off. */
    publicAccessBlock: field<PublicAccessBlock | null>('s3:GetAccountPublicAccessBlock'),
  },
});
