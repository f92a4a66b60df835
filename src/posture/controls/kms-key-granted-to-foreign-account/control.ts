import { type KeyGrant, KmsKey } from '../../../inventory/resources/kms-key.ts';
import { parseArn } from '../../../kernel/arn.ts';
import { sameInBoth, type Text } from '../../../kernel/text.ts';
import { defineControl, fail, notApplicable, pass } from '../../control.ts';
import { listed, shortList } from '../../criteria/outsiders.ts';

export const control = defineControl({
  id: 'kms-key-granted-to-foreign-account',
  resource: KmsKey,
  reads: ['state', 'grants'],
  severity: 'medium',
  risk: 'data-exposure',
  title: {
    en: 'A grant on a KMS key is held by another AWS account',
    ko: 'KMS 키의 권한 부여(Grant)를 다른 AWS 계정이 가지고 있음',
  },
  why: {
    en: 'A grant opens a key without a word in its policy, and the console does not show it. An intruder who copies an encrypted disk to an account of their own leaves one behind to open it. Do you know this account?',
    ko: '권한 부여는 키 정책에 아무것도 적지 않고 키를 열어 주며 콘솔에도 나오지 않습니다. 암호화된 디스크를 자기 계정으로 복사하는 침입자는 그것을 열려고 권한 부여를 남깁니다. 아는 계정인지 확인하세요.',
  },
  fix: {
    steps: [
      {
        en: 'Find out whose account it is. If you know it and it needs the key, stop here.',
        ko: '누구의 계정인지 알아봅니다. 아는 계정이고 키가 필요하다면 여기서 마칩니다.',
      },
      {
        en: 'Open CloudShell in the region of the key. The console has no page for grants.',
        ko: '키가 있는 리전에서 CloudShell을 엽니다. 콘솔에는 권한 부여를 보는 화면이 없습니다.',
      },
      {
        en: 'Look at the grants: aws kms list-grants --key-id KEY',
        ko: '권한 부여를 확인합니다: aws kms list-grants --key-id 키',
      },
      {
        en: 'Take back the one named here: aws kms revoke-grant --key-id KEY --grant-id GRANT',
        ko: '여기에 나온 것을 철회합니다: aws kms revoke-grant --key-id 키 --grant-id 권한부여',
      },
    ],
    minutes: 10,
    cost: null,
    breaks: {
      en: 'That account can no longer open what is encrypted with the key, such as disks and snapshots that it uses.',
      ko: '그 계정은 이 키로 암호화된 디스크나 스냅샷을 더 이상 열 수 없습니다.',
    },
    check: {
      en: 'Run the checkup again: the account no longer appears here.',
      ko: '점검을 다시 실행하면 그 계정이 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/cloudshell/home?region={region}',
  },
  remedies: ['kms-revoke-grant'],
  frameworks: { 'aws-startup-security-baseline': ['WKLD.02'] },
  evaluate: ({ state, grants }, { account }) => {
    if (state === 'PendingDeletion' || state === 'PendingReplicaDeletion') {
      return notApplicable({
        en: 'The key is scheduled for deletion and cannot be used.',
        ko: '삭제가 예약되어 사용할 수 없는 키입니다.',
      });
    }
    const foreign = grants.filter(({ grantee }) => isForeign(grantee, account.id));
    if (foreign.length > 0) return fail(listed(foreign.map(grantWords)));
    return grants.length === 0
      ? pass({ en: 'There are no grants on the key.', ko: '이 키에는 권한 부여가 없습니다.' })
      : pass({
          en: `Grants on the key: ${grants.length}, none of them held by another account.`,
          ko: `이 키의 권한 부여 ${grants.length}개 중 다른 계정이 가진 것은 없습니다.`,
        });
  },
});

/** AWS services, which hold grants for what the owner encrypts, are named by a host name and belong to nobody. */
function isForeign(grantee: string, own: string): boolean {
  const account = /^\d{12}$/.test(grantee) ? grantee : parseArn(grantee)?.account;
  return account !== undefined && account !== '' && account !== own;
}

function grantWords({ id, grantee, operations, createdAt }: KeyGrant): Text {
  const may = shortList(operations);
  const since: Text =
    createdAt === null
      ? sameInBoth('')
      : { en: `, since ${createdAt.slice(0, 10)}`, ko: `, ${createdAt.slice(0, 10)}부터` };
  return {
    en: `${grantee} holds grant ${id} (${may.en}${since.en}).`,
    ko: `${grantee}: 권한 부여 ${id}(${may.ko}${since.ko}).`,
  };
}
