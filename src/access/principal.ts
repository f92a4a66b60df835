/** An identity that can act, and what it can act with. */
import type { ServiceUse } from '../inventory/resources/last-accessed.ts';
import type { Reading } from '../kernel/reading.ts';

export type PrincipalType = 'root' | 'user' | 'role';

/** What it may do at worst, strongest first. */
export const CAPABILITIES = [
  'full-admin',
  'can-become-admin',
  'can-spend',
  'can-read-data',
  'limited',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export interface Principal {
  readonly arn: string;
  readonly name: string;
  readonly type: PrincipalType;
  readonly class: Reading<Capability>;
  readonly createdAt: Reading<string | null>;
  readonly credentials: readonly Credential[];
  readonly mfa: Reading<readonly Mfa[]>;
  /** Of a role: who may take it. */
  readonly trusted: readonly Trusted[];
  readonly lastUsed: Reading<LastUse | null>;
  /** What its policies allow, and when it last tried; latest first. `null` as a time is no attempt on record. */
  readonly services: Reading<readonly ServiceUse[]>;
  /** Whether every way in has rested longer than the owner allows; of one never used, counted from its making. */
  readonly stale: Reading<boolean>;
  /** AWS found an exposed key and attached its quarantine. */
  readonly quarantined: Reading<boolean>;
  /** Name of the policy that limits it, whatever else it is given; `null`: none. */
  readonly boundary: Reading<string | null>;
  /** Made by AWS for a service; nobody signs in as it. */
  readonly isServiceLinked: boolean;
}

export interface Credential {
  readonly kind: 'password' | 'access-key' | 'ssh-key' | 'service-credential' | 'signing-certificate';
  /** Id of a key, the service and id of a service credential, the slot where AWS tells no more; empty of a password. */
  readonly id: string;
  readonly status: Reading<'active' | 'inactive'>;
  readonly createdAt: Reading<string | null>;
  /** `null`: not since AWS began to track it. */
  readonly lastUsed: Reading<LastUse | null>;
}

export interface LastUse {
  /** ISO 8601. */
  readonly at: string;
  /** Such as `s3`; `null` where AWS does not tell. */
  readonly service: string | null;
  readonly region: string | null;
  /** `iam`: asked of this one key. */
  readonly source: 'credential-report' | 'role-last-used' | 'event-history' | 'iam';
}

export interface Mfa {
  readonly kind: 'virtual' | 'passkey' | 'token' | 'unknown';
  readonly serial: string | null;
}

/** Who may take a role. */
export interface Trusted {
  readonly kind: 'everyone' | 'account' | 'foreign-account' | 'service' | 'saml' | 'oidc' | 'other';
  /** ARN, account, service or provider. */
  readonly who: string;
  /** Condition keys that narrow it. */
  readonly conditions: readonly string[];
}

/** Thresholds of the owner's. */
export interface AccessSettings {
  /** Unused for this many days is stale. */
  readonly idleDays: number;
}
