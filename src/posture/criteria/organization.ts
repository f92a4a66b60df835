/** What can be asked of organizations: only the management account is told. */
import type { Membership } from '../../inventory/resources/organization.ts';
import { notApplicable, type Verdict } from '../control.ts';

const ALONE: Verdict = notApplicable({
  en: 'The account is in no organization.',
  ko: '이 계정은 조직에 속하지 않습니다.',
});

/** The answer for an account that is no management account; `null` for one that is. */
export function unlessManagement(membership: Membership | null): Verdict | null {
  if (membership === null) return ALONE;
  if (membership.isManagement) return null;
  const { managementAccount } = membership;
  return notApplicable({
    en: `Only the management account is told. Run the checkup in ${managementAccount}.`,
    ko: `관리 계정에서만 확인할 수 있습니다. ${managementAccount} 계정에서 점검하세요.`,
  });
}

/** The answer for an account that is alone; `null` for one of several. */
export function unlessInOrganization(membership: Membership | null): Verdict | null {
  return membership === null ? ALONE : null;
}

/**
 * Security and logging services that a member account can administer, by their principal. AWS Organizations User Guide,
 * "AWS services that you can use with AWS Organizations", as of 2026-11.
 */
export const DELEGABLE_SERVICES: Readonly<Record<string, string>> = {
  'access-analyzer.amazonaws.com': 'IAM Access Analyzer',
  'auditmanager.amazonaws.com': 'Audit Manager',
  'backup.amazonaws.com': 'AWS Backup',
  'cloudtrail.amazonaws.com': 'CloudTrail',
  'config.amazonaws.com': 'AWS Config',
  'detective.amazonaws.com': 'Detective',
  'fms.amazonaws.com': 'Firewall Manager',
  'guardduty.amazonaws.com': 'GuardDuty',
  'iam.amazonaws.com': 'IAM',
  'inspector2.amazonaws.com': 'Amazon Inspector',
  'macie.amazonaws.com': 'Macie',
  'securityhub.amazonaws.com': 'Security Hub',
  'securitylake.amazonaws.com': 'Security Lake',
  'sso.amazonaws.com': 'IAM Identity Center',
};
