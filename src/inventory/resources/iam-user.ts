import type { PolicyDocument } from '../../policy/document.ts';
import type { AdminRights, PolicyInForce } from '../../policy/grants.ts';
import { defineResource, field } from '../resource-type.ts';
import type { AttachedPolicy } from './iam-policy.ts';

const DETAILS = 'iam:GetAccountAuthorizationDetails';
/** AWS makes a new credential report at most every four hours: what comes from it is as old as its `asOf` says. */
const REPORT = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'] as const;

/** One of a user's two key slots, where it holds a key. */
export interface AccessKey {
  readonly slot: 1 | 2;
  readonly active: boolean;
  /** When the key was made. */
  readonly rotatedAt: string | null;
  /** `null`: never since AWS began tracking on 2015-04-22. */
  readonly lastUsedAt: string | null;
  /** Service last called, such as `ec2`. */
  readonly lastUsedService: string | null;
  /** Missing where AWS does not tell, as of global services. */
  readonly lastUsedRegion?: string;
}

export interface SigningCertificate {
  readonly slot: 1 | 2;
  readonly active: boolean;
}

/** A long-term key for one service (Amazon Bedrock, CodeCommit, …); the credential report does not list them. */
export interface ServiceCredential {
  readonly id: string;
  /** Such as `bedrock.amazonaws.com`. */
  readonly service: string;
  readonly active: boolean;
  readonly createdAt: string | null;
  /** `null`: never. */
  readonly expiresAt: string | null;
}

/** A key as IAM knows it at this moment. */
export interface LiveKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string | null;
}

/** When a key was last used, as IAM says at this moment; what was done in the last quarter of an hour may be missing. */
export interface KeyUse {
  readonly id: string;
  /** `null`: never since AWS began tracking on 2015-04-22. */
  readonly at: string | null;
  readonly service: string | null;
  /** `null` also of global services. */
  readonly region: string | null;
}

/** For Git over SSH in CodeCommit. */
export interface SshKey {
  readonly id: string;
  readonly active: boolean;
  readonly uploadedAt: string | null;
}

export interface MfaDevice {
  /** ARN of the device; a hardware token's serial number. */
  readonly serial: string;
  /** `virtual`: an app. `passkey`: FIDO2, on a security key or synced. `token`: hardware that shows a code. */
  readonly kind: 'virtual' | 'passkey' | 'token';
  readonly enabledAt: string | null;
}

export interface Boundary {
  readonly arn: string;
  readonly document: PolicyDocument;
}

export const IamUser = defineResource({
  type: 'AWS::IAM::User',
  name: { en: 'IAM user', ko: 'IAM 사용자' },
  scope: 'listed',
  listing: [DETAILS],
  fields: {
    passwordEnabled: field<boolean>(...REPORT),
    /** `null`: no password, or never used since AWS began tracking on 2014-10-20. */
    passwordLastUsedAt: field<string | null>(...REPORT),
    passwordChangedAt: field<string | null>(...REPORT),
    mfaActive: field<boolean>(...REPORT),
    accessKeys: field<readonly AccessKey[]>(...REPORT),
    signingCertificates: field<readonly SigningCertificate[]>(...REPORT),
    /** On the user itself, not through groups. */
    attachedPolicies: field<readonly AttachedPolicy[]>(DETAILS),
    /** Names of the inline policies of the user itself. */
    inlinePolicies: field<readonly string[]>(DETAILS),
    /** Whether its own and its groups' policies, within its boundary, make it an administrator. */
    admin: field<AdminRights>(DETAILS),
    serviceCredentials: field<readonly ServiceCredential[]>('iam:ListServiceSpecificCredentials'),
    createdAt: field<string>(DETAILS),
    groups: field<readonly string[]>(DETAILS),
    /** Its own and its groups', AWS's quarantine too; policies that could not be read are gaps. */
    policies: field<readonly PolicyInForce[]>(DETAILS),
    /** `null`: none. */
    boundary: field<Boundary | null>(DETAILS),
    /** One call a user. */
    liveKeys: field<readonly LiveKey[]>('iam:ListAccessKeys'),
    /** When the password was made; `null`: the user has none. Asked of a few users where there are many. */
    livePassword: field<{ readonly createdAt: string | null } | null>('iam:GetLoginProfile'),
    /** Asked of a few users where there are many. */
    mfaDevices: field<readonly MfaDevice[]>('iam:ListMFADevices'),
    /** A call a key; not asked where there are many users, unless for everybody. */
    keyUses: field<readonly KeyUse[]>('iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'),
    /** Not asked where there are many users, unless for everybody. */
    sshKeys: field<readonly SshKey[]>('iam:ListSSHPublicKeys'),
  },
});
