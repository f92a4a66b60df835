import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 44,
  title: { en: 'CloudShell sessions', ko: 'CloudShell 세션' },
  look: {
    en: 'The log: the console has no list of past sessions',
    ko: '로그: 콘솔에는 지난 세션의 목록이 없음',
  },
  normal: { en: 'Sessions of people who work in the console.', ko: '콘솔에서 일하는 사람의 세션입니다.' },
  makes: ['cloudshell:CreateEnvironment', 'cloudshell:CreateSession', 'cloudshell:PutCredentials'],
  changes: ['cloudshell:GetFileUploadUrls', 'cloudshell:GetFileDownloadUrls', 'cloudshell:DeleteEnvironment'],
  live: [],
  unlisted: true,
  created: [],
  controls: [],
});
