/** What CIS section 5 wants somebody to be told of, in words of an alert. */
import type { WatchTopic } from '../../inventory/resources/account-watch.ts';
import type { Text } from '../../kernel/text.ts';

export const WATCH_TITLES: Readonly<Record<WatchTopic, Text>> = {
  deniedCalls: { en: 'a call is denied', ko: '거부된 호출' },
  signInsWithoutMfa: { en: 'somebody signs in without MFA', ko: 'MFA 없는 로그인' },
  rootUse: { en: 'the root user does something', ko: '루트 사용자의 작업' },
  iamPolicyChanges: { en: 'an IAM policy is changed', ko: 'IAM 정책 변경' },
  trailChanges: { en: 'CloudTrail is changed or stopped', ko: 'CloudTrail 변경 또는 중지' },
  signInFailures: { en: 'a sign-in fails', ko: '로그인 실패' },
  keyRemovals: { en: 'a KMS key is disabled or deleted', ko: 'KMS 키 비활성화 또는 삭제' },
  bucketPolicyChanges: { en: 'a bucket policy is changed', ko: '버킷 정책 변경' },
  configChanges: { en: 'AWS Config is changed or stopped', ko: 'AWS Config 변경 또는 중지' },
  securityGroupChanges: { en: 'a security group is changed', ko: '보안 그룹 변경' },
  networkAclChanges: { en: 'a network ACL is changed', ko: '네트워크 ACL 변경' },
  gatewayChanges: { en: 'a network gateway is changed', ko: '네트워크 게이트웨이 변경' },
  routeTableChanges: { en: 'a route table is changed', ko: '라우팅 테이블 변경' },
  vpcChanges: { en: 'a VPC is changed', ko: 'VPC 변경' },
  organizationChanges: { en: 'the organization is changed', ko: '조직 변경' },
};
