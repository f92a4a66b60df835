import { defineSweepRow } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 44,
  title: { en: 'CloudShell sessions', ko: 'CloudShell 세션' },
  look: { en: 'Nowhere in the console: only the log shows them', ko: '콘솔에는 나타나지 않고 로그에만 남음' },
  normal: { en: 'Sessions of people who work in the console.', ko: '콘솔에서 일하는 사람의 세션입니다.' },
  makes: ['cloudshell:CreateEnvironment', 'cloudshell:CreateSession', 'cloudshell:PutCredentials'],
  changes: ['cloudshell:GetFileUploadUrls', 'cloudshell:GetFileDownloadUrls', 'cloudshell:DeleteEnvironment'],
  live: [],
  created: [],
  controls: [],
});
