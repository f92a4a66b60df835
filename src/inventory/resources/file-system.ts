import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'elasticfilesystem:DescribeFileSystems';

/** EFS: a disk that several servers share. */
export const FileSystem = defineResource({
  type: 'AWS::EFS::FileSystem',
  name: { en: 'EFS file system', ko: 'EFS 파일 시스템' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    /** The Name tag. */
    name: field<string | null>(DESCRIBE),
    /** At rest; set when it is made, and never after. */
    encrypted: field<boolean>(DESCRIBE),
  },
});
