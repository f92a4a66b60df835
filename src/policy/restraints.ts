/** Inline policies that Jikimi itself puts on users and roles. They only deny: nobody gets a permission from them. */
export const REQUIRE_MFA = 'JikimiRequireMFA';
export const DENY_ALL = 'JikimiDenyAll';

export const isRestraint = (name: string): boolean => name === REQUIRE_MFA || name === DENY_ALL;
