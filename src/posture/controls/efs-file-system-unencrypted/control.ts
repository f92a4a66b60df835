import { FileSystem } from '../../../inventory/resources/file-system.ts';
import { defineControl, fail, pass } from '../../control.ts';

export const control = defineControl({
  id: 'efs-file-system-unencrypted',
  resource: FileSystem,
  reads: ['name', 'encrypted'],
  severity: 'medium',
  risk: 'data-exposure',
  title: { en: 'An EFS file system is not encrypted', ko: 'EFS 파일 시스템이 암호화되지 않음' },
  why: {
    en: 'Encryption keeps whoever gets hold of a disk or a backup from reading it, and lets you take access away by taking away the key. Auditors and customers ask for it. It costs nothing, but has to be chosen when the file system is made.',
    ko: '암호화하면 디스크나 백업을 손에 넣은 사람이 내용을 읽지 못하고, 키를 거두어 액세스를 막을 수도 있습니다. 감사와 고객이 요구하는 항목입니다. 무료이지만 파일 시스템을 만들 때만 선택할 수 있습니다.',
  },
  fix: {
    steps: [
      {
        en: 'In EFS, choose "Create file system", then "Customize", and keep "Enable encryption of data at rest".',
        ko: 'EFS에서 "파일 시스템 생성(Create file system)", "사용자 지정(Customize)"을 선택하고 "저장 데이터 암호화 활성화(Enable encryption of data at rest)"를 켠 채로 만듭니다.',
      },
      {
        en: 'Copy the files: with AWS DataSync, or on a server that mounts both file systems.',
        ko: 'AWS DataSync를 쓰거나, 두 파일 시스템을 모두 마운트한 서버에서 파일을 복사합니다.',
      },
      {
        en: 'Change your servers to mount the new one, and look that everything works.',
        ko: '서버가 새 파일 시스템을 마운트하도록 바꾸고 잘 동작하는지 봅니다.',
      },
      {
        en: 'Keep a backup of the old one, then delete it.',
        ko: '이전 파일 시스템은 백업을 남긴 뒤 삭제합니다.',
      },
    ],
    minutes: 60,
    cost: {
      en: 'Encryption is free. While both file systems exist, both are paid for, and so are copying and backups.',
      ko: '암호화는 무료입니다. 두 파일 시스템이 함께 있는 동안은 둘 다 요금이 붙고 복사와 백업에도 요금이 붙습니다.',
    },
    breaks: {
      en: 'Programs that use the file system pause while you change over.',
      ko: '바꾸는 동안 이 파일 시스템을 쓰는 프로그램이 잠시 멈춥니다.',
    },
    check: {
      en: 'Run the checkup again: it no longer appears here.',
      ko: '점검을 다시 실행하면 더 이상 나오지 않습니다.',
    },
    console: 'https://{region}.console.aws.amazon.com/efs/home?region={region}#/file-systems/{id}',
  },
  remedies: [],
  frameworks: { 'cis-aws-7.0': ['3.3.1'], 'kisa-isms-p-2023': ['2.7.1'] },
  onRequest: true,
  evaluate: ({ name, encrypted }) => {
    const which = name === null ? { en: 'It', ko: '이 파일 시스템' } : { en: `"${name}"`, ko: `"${name}"` };
    return encrypted
      ? pass({ en: `${which.en} is encrypted.`, ko: `${which.ko}: 암호화되어 있습니다.` })
      : fail({
          en: `${which.en} was made without encryption.`,
          ko: `${which.ko}: 암호화 없이 만들어졌습니다.`,
        });
  },
});
