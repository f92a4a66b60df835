import { CreateFileSystemCommand, EFSClient } from '@aws-sdk/client-efs';
import { EnableMacieCommand, Macie2Client } from '@aws-sdk/client-macie2';
import { SEED_REGION, type Seed } from './seed.ts';

const fileSystems: Seed = async (account) => {
  const efs = account.client(EFSClient, SEED_REGION);
  const place = { type: 'AWS::EFS::FileSystem', region: SEED_REGION };
  const made = [];
  for (const [name, Encrypted] of [
    ['uploads', true],
    ['old-uploads', false],
  ] as const) {
    const { FileSystemId = '' } = await efs.send(
      new CreateFileSystemCommand({ CreationToken: name, Encrypted, Tags: [{ Key: 'Name', Value: name }] }),
    );
    made.push({ ...place, id: FileSystemId, fields: { name, encrypted: Encrypted } });
  }
  return made;
};

const discovery: Seed = async (account) => {
  await account.client(Macie2Client, SEED_REGION).send(new EnableMacieCommand({}));
  const type = 'AWS::Macie::Session';
  return [
    { type, id: SEED_REGION, region: SEED_REGION, fields: { session: 'on' } },
    { type, id: 'us-east-1', region: 'us-east-1', fields: { session: 'off' } },
  ];
};

export const files = { 'efs-file-system': fileSystems, macie: discovery };
