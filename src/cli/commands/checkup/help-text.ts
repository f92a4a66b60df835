import type { Text } from '../../../kernel/text.ts';

export const CHECKUP_ABOUT: Text = {
  en: 'Looks at an AWS account and tells you what to do first. It only reads: it changes nothing, and no information about the account leaves this computer.',
  ko: 'AWS 계정을 살펴보고 무엇부터 해야 할지 알려 줍니다. 읽기만 하므로 아무것도 바꾸지 않고, 계정의 정보를 이 컴퓨터 밖으로 보내지 않습니다.',
};

export const CHECKUP_AFTER: Text = {
  en: `
Without --format, the result is printed and an HTML report is also written.
With a single --format, only that report goes to standard output.

Examples:
  jikimi checkup --profile me
  jikimi checkup --sample --lang ko
  jikimi checkup --format json > account.json
  jikimi checkup --format html,csv,sarif --out reports
  jikimi checkup --fail-on high --quiet
  jikimi checkup --save today.jsonl.gz
  jikimi checkup --from today.jsonl.gz

A baseline file (YAML) lists the risks you accept:
  - control: s3-bucket-public
    resource: my-website        # optional: ID or ARN
    region: ap-northeast-2      # optional
    reason: It is a public website.
    until: 2027-03-31`,
  ko: `
--format이 없으면 결과를 출력하고 HTML 보고서도 파일로 저장합니다. --format을
하나만 적으면 그 보고서만 표준 출력으로 나갑니다.

예:
  jikimi checkup --profile me
  jikimi checkup --sample --lang ko
  jikimi checkup --format json > account.json
  jikimi checkup --format html,csv,sarif --out reports
  jikimi checkup --fail-on high --quiet
  jikimi checkup --save today.jsonl.gz
  jikimi checkup --from today.jsonl.gz

감수하기로 한 위험은 YAML 파일에 적습니다.
  - control: s3-bucket-public
    resource: my-website        # 생략 가능: ID 또는 ARN
    region: ap-northeast-2      # 생략 가능
    reason: 누구나 보는 웹 사이트입니다.
    until: 2027-03-31`,
};
