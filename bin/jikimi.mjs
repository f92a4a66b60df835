#!/usr/bin/env node
// Old syntax on purpose: it has to run on the Node that is too old for everything else.
var version = process.versions.node.split('.').map(Number);
var isTooOld = version[0] < 22 || (version[0] === 22 && version[1] < 13);

if (isTooOld) {
  process.stderr.write(
    'jikimi needs Node.js 22.13 or later; this is ' +
      process.version +
      '. Run: npx -p node@24 -p jikimi jikimi\n' +
      'jikimi에는 Node.js 22.13 이상이 필요합니다(현재 ' +
      process.version +
      '). 다음 명령으로 실행하세요: npx -p node@24 -p jikimi jikimi\n',
  );
  process.exit(2);
} else {
  void import('../dist/cli.js');
}
