import type { Text } from '../../../kernel/text.ts';

export const CHECKUP_ABOUT: Text = {
  en: 'Looks at an AWS account and says what to do first. It only reads: nothing is changed, and nothing leaves this machine.',
  ko: 'AWS 계정을 살펴보고 무엇부터 해야 할지 알려 줍니다. 읽기만 하므로 아무것도 바꾸지 않고, 어떤 정보도 이 컴퓨터 밖으로 보내지 않습니다.',
};

export const CHECKUP_AFTER: Text = {
  en: `
Without --format the verdict is printed and an HTML report is written beside.
One --format alone is printed; nothing else goes to standard output then.

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
    resource: my-website        # optional: id or ARN
    region: ap-northeast-2      # optional
    reason: It is a public web site.
    until: 2027-03-31`,
  ko: `
--format이 없으면 결과를 출력하고 HTML 보고서를 함께 씁니다. --format을 하나만
적으면 그 결과만 표준 출력으로 나갑니다.

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
    resource: my-website        # 생략 가능: id 또는 ARN
    region: ap-northeast-2      # 생략 가능
    reason: 누구나 보는 웹 사이트입니다.
    until: 2027-03-31`,
};
