import { type ByHand, defineFramework } from '../framework.ts';

/**
 * ISMS-P certification criteria, in their numbering since the notification of October 2023: 101 items, of which only those
 * that a control of ours bears on stand here, by number and title. The Korean titles are the published ones (annex 7 of the
 * notification on the certification of personal information and information security management systems; KISA's guide to
 * the criteria), compared in November 2026 in three independent reprints; the English ones are ours. What an item asks for
 * in full is not reprinted, and a checkup is no audit: every item also asks for rules on paper and for proof that they are
 * followed.
 */
export const framework = defineFramework({
  id: 'kisa-isms-p-2023',
  name: { en: 'KISA ISMS-P 2023 (in part)', ko: 'KISA ISMS-P 인증기준 2023(일부)' },
  url: 'https://isms.kisa.or.kr/main/ispims/notice/',
  sections: [
    {
      id: '1.2.1',
      kind: 'partly',
      title: { en: 'Identification of information assets', ko: '정보자산 식별' },
      byHand: proof(
        { en: 'the list of assets with owner and grade', ko: '소유자와 등급을 적은 자산 목록' },
        'resource-explorer/home',
      ),
    },
    {
      id: '2.5.1',
      kind: 'partly',
      title: { en: 'Management of user accounts', ko: '사용자 계정 관리' },
      byHand: proof(
        {
          en: 'requests and approvals for making, changing and removing accounts',
          ko: '계정 생성, 변경, 삭제의 신청과 승인 기록',
        },
        'iam/home#/users',
      ),
    },
    {
      id: '2.5.3',
      kind: 'partly',
      title: { en: 'User authentication', ko: '사용자 인증' },
      byHand: proof(
        { en: 'the rule on sign-in, limits on attempts included', ko: '로그인 횟수 제한을 포함한 인증 절차' },
        'iam/home#/account_settings',
      ),
    },
    {
      id: '2.5.4',
      kind: 'partly',
      title: { en: 'Password management', ko: '비밀번호 관리' },
      byHand: proof(
        {
          en: 'the rule on passwords, those of customers included',
          ko: '고객의 암호를 포함한 암호 관리 절차',
        },
        'iam/home#/account_settings',
      ),
    },
    {
      id: '2.5.5',
      kind: 'partly',
      title: { en: 'Management of special accounts and permissions', ko: '특수 계정 및 권한 관리' },
      byHand: proof(
        {
          en: 'the list of administrators, and who approved each',
          ko: '관리자 권한을 가진 사람의 목록과 승인 기록',
        },
        'iam/home#/policies',
      ),
    },
    {
      id: '2.5.6',
      kind: 'partly',
      title: { en: 'Review of access rights', ko: '접근권한 검토' },
      byHand: proof(
        {
          en: 'the last review of access rights, with date and result',
          ko: '최근 접근권한 검토의 날짜와 결과',
        },
        'iam/home#/credential_report',
      ),
    },
    {
      id: '2.6.1',
      kind: 'partly',
      title: { en: 'Network access', ko: '네트워크 접근' },
      byHand: proof(
        {
          en: 'the network diagram, and the rule who may reach what',
          ko: '네트워크 구성도와 접근 통제 정책',
        },
        'vpcconsole/home#vpcs:',
      ),
    },
    {
      id: '2.6.2',
      kind: 'partly',
      title: { en: 'Access to information systems', ko: '정보시스템 접근' },
      byHand: proof(
        {
          en: 'who may sign in to which server, and idle time limits',
          ko: '서버별 접속 허용 대상과 세션 자동 차단 기준',
        },
        'ec2/home#Instances:',
      ),
    },
    {
      id: '2.6.4',
      kind: 'partly',
      title: { en: 'Access to databases', ko: '데이터베이스 접근' },
      byHand: proof(
        {
          en: 'the list of tables with personal data, and who may query them',
          ko: '개인정보가 있는 테이블의 목록과 조회 권한',
        },
        'rds/home#databases:',
      ),
    },
    {
      id: '2.6.6',
      kind: 'partly',
      title: { en: 'Control of remote access', ko: '원격접근 통제' },
      byHand: proof(
        { en: 'the approvals of remote access, with their end', ko: '기간을 정한 원격접속 승인 기록' },
        'systems-manager/session-manager/sessions',
      ),
    },
    {
      id: '2.7.1',
      kind: 'partly',
      title: { en: 'Application of the encryption policy', ko: '암호정책 적용' },
      byHand: proof(
        { en: 'the rule on what is encrypted, and how strongly', ko: '암호화 대상과 암호 강도를 정한 정책' },
        'kms/home#/kms/keys',
      ),
    },
    {
      id: '2.7.2',
      kind: 'partly',
      title: { en: 'Management of encryption keys', ko: '암호키 관리' },
      byHand: proof(
        { en: 'the rule on making, keeping and destroying keys', ko: '암호키의 생성, 보관, 폐기 절차' },
        'kms/home#/kms/keys',
      ),
    },
    {
      id: '2.9.2',
      kind: 'partly',
      title: { en: 'Performance and failure management', ko: '성능 및 장애관리' },
      byHand: proof(
        {
          en: 'the thresholds that are watched, and the record of failures',
          ko: '감시하는 임계치와 장애 기록',
        },
        'cloudwatch/home#alarmsV2:',
      ),
    },
    {
      id: '2.9.4',
      kind: 'partly',
      title: { en: 'Management of logs and access records', ko: '로그 및 접속기록 관리' },
      byHand: proof(
        {
          en: 'which logs are kept, for how long, and who may read them',
          ko: '로그의 종류, 보존 기간, 열람 권한',
        },
        'cloudtrailv2/home#/trails',
      ),
    },
    {
      id: '2.9.5',
      kind: 'partly',
      title: { en: 'Review of logs and access records', ko: '로그 및 접속기록 점검' },
      byHand: proof(
        { en: 'the last reviews of the logs, and what followed', ko: '최근 로그 점검 기록과 후속 조치' },
        'cloudtrailv2/home#/events',
      ),
    },
    {
      id: '2.10.1',
      kind: 'partly',
      title: { en: 'Operation of security systems', ko: '보안시스템 운영' },
      byHand: proof(
        {
          en: 'who runs each security system, and its policy reviews',
          ko: '보안시스템별 담당자와 정책 검토 기록',
        },
        'guardduty/home',
      ),
    },
    {
      id: '2.10.2',
      kind: 'partly',
      title: { en: 'Cloud security', ko: '클라우드 보안' },
      byHand: proof(
        {
          en: 'the division of duties with AWS, and approvals of changes to settings',
          ko: 'AWS와의 책임 분담과 설정 변경 승인 기록',
        },
        'config/home',
      ),
    },
    {
      id: '2.10.8',
      kind: 'partly',
      title: { en: 'Patch management', ko: '패치관리' },
      byHand: proof(
        { en: 'the rule on patches, and those that are open', ko: '패치 관리 절차와 적용하지 않은 패치' },
        'systems-manager/patch-manager',
      ),
    },
    {
      id: '2.11.1',
      kind: 'partly',
      title: { en: 'Prevention of and response to incidents', ko: '사고 예방 및 대응체계 구축' },
      byHand: proof(
        {
          en: 'the incident plan with its contacts, KISA included',
          ko: 'KISA를 포함한 비상 연락망과 사고 대응 절차',
        },
        'billing/home#/account',
      ),
    },
    {
      id: '2.11.3',
      kind: 'partly',
      title: { en: 'Analysis and monitoring of abnormal behaviour', ko: '이상행위 분석 및 모니터링' },
      byHand: proof(
        { en: 'who looks at the alerts, and what they did last', ko: '알림을 보는 담당자와 최근 조치 기록' },
        'guardduty/home#/findings',
      ),
    },
  ],
});

/** What AWS tells is one half of an item; the other is on paper. */
function proof(what: { readonly en: string; readonly ko: string }, page: string): ByHand {
  return {
    steps: [
      {
        en: `Get ready to show: ${what.en}.`,
        ko: `보여 줄 자료를 준비합니다: ${what.ko}.`,
      },
      {
        en: 'Answer the questions that the KISA guide asks about this item, and compare the console with the paper.',
        ko: 'KISA 인증기준 안내서의 주요 확인사항에 답하고, 콘솔의 설정이 문서와 같은지 비교합니다.',
      },
      {
        en: 'Yes, if every question has an answer with proof.',
        ko: '모든 확인사항에 증거와 함께 답할 수 있으면 "예"입니다.',
      },
    ],
    console: `https://us-east-1.console.aws.amazon.com/${page}`,
  };
}
