/** CIS 4.10: a web front end writes down who asked for what. The same judgement for each kind of front end. */
import type { AccessLogTarget } from '../../inventory/resources/access-log.ts';
import type { Text } from '../../kernel/text.ts';
import { fail, pass, type Verdict } from '../control.ts';

export const WHY_ACCESS_LOG: Text = {
  en: 'When a site is broken into or flooded, the access log is what shows which address asked for what, and when it began. CloudTrail does not see visitors. Without the log you can neither find the hole that was used nor tell your users whether their data was read.',
  ko: '사이트가 침해되거나 공격 트래픽이 몰렸을 때 어느 주소가 언제부터 무엇을 요청했는지는 액세스 로그에만 남습니다. CloudTrail에는 방문자가 기록되지 않습니다. 로그가 없으면 어디가 뚫렸는지 찾을 수도, 이용자에게 데이터가 읽혔는지 알려 줄 수도 없습니다.',
};

export const ACCESS_LOG_COST: Text = {
  en: 'Paid by the amount of logs kept, usually cents a month for a small site. Have old files deleted by a lifecycle rule.',
  ko: '보관하는 로그 용량에 따라 요금이 붙으며 작은 사이트는 보통 월 몇 센트입니다. 수명 주기 규칙으로 오래된 파일이 삭제되게 하세요.',
};

export function judgeAccessLog(target: AccessLogTarget): Verdict {
  return target === null
    ? fail({ en: 'It writes no access log.', ko: '액세스 로그를 남기지 않습니다.' })
    : pass({ en: `Writes its access log to ${target}.`, ko: `액세스 로그를 남기는 곳: ${target}` });
}
