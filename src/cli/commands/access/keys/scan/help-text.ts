import type { Text } from '../../../../../kernel/text.ts';

export const SCAN_ABOUT: Text = {
  en: `Looks for AWS credentials in files and in everything git remembers: access
keys, session tokens, Bedrock API keys, SES and CodeCommit passwords, presigned
URLs. Asks nobody: no network, no AWS. Secrets are never printed.`,
  ko: `파일과 git이 기억하는 모든 내용에서 AWS 자격 증명을 찾습니다. 액세스 키, 세션
토큰, Bedrock API 키, SES와 CodeCommit 암호, 미리 서명된 URL이 대상입니다.
네트워크나 AWS에 묻지 않고, 비밀 값은 출력하지 않습니다.`,
};

export const SCAN_AFTER: Text = {
  en: `
Of several formats, terminal goes to the screen and the others to --out. A find
that you know to be harmless: put "jikimi:allow" in a comment on its line, or an
entry in .jikimi-leaks.yaml in the scanned folder:
  - fingerprint: 0123456789abcdef   # or   path: test/fixtures/**
    reason: made up for the tests
    until: 2027-06-30

Examples:
  jikimi access keys scan .
  jikimi access keys scan ~/work/shop --account 111122223333
  jikimi access keys scan . --format sarif --out leaks.sarif

Exit codes: 0 none found, 1 found, 2 wrong usage, 3 something could not be read`,
  ko: `
형식이 여러 개면 terminal은 화면에, 나머지는 --out에 씁니다. 해롭지 않은 것을
알고 있다면 그 줄의 주석에 "jikimi:allow"를 적거나, 검사할 폴더의
.jikimi-leaks.yaml에 항목을 적으세요.
  - fingerprint: 0123456789abcdef   # 또는 path: test/fixtures/**
    reason: 테스트용으로 만든 값
    until: 2027-06-30

예:
  jikimi access keys scan .
  jikimi access keys scan ~/work/shop --account 111122223333
  jikimi access keys scan . --format sarif --out leaks.sarif

종료 코드: 0 찾은 것 없음, 1 찾음, 2 잘못된 사용법, 3 읽지 못한 것 있음`,
};
