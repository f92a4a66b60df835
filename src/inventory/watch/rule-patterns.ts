/** What a rule of EventBridge has to look for to hear of each topic of CIS AWS Foundations 7.0, section 5. */
import type { Json } from '../../kernel/json.ts';
import type { WatchTopic } from '../resources/account-watch.ts';
import { WATCHED } from './watched-events.ts';

export interface RulePattern {
  readonly pattern: { readonly [key: string]: Json };
  /** Read-only calls reach a rule only if its state asks for them. */
  readonly seesReads: boolean;
}

const API_CALL: Json = ['AWS API Call via CloudTrail'];
const SIGN_IN: Json = ['AWS Console Sign In via CloudTrail'];

export const RULE_PATTERNS: Readonly<Record<WatchTopic, RulePattern>> = {
  deniedCalls: {
    pattern: {
      'detail-type': API_CALL,
      detail: { errorCode: [{ suffix: 'UnauthorizedOperation' }, { prefix: 'AccessDenied' }] },
    },
    seesReads: true,
  },
  signInsWithoutMfa: writes({
    'detail-type': SIGN_IN,
    detail: {
      eventName: ['ConsoleLogin'],
      userIdentity: { type: ['IAMUser'] },
      additionalEventData: { MFAUsed: ['No'] },
      responseElements: { ConsoleLogin: ['Success'] },
    },
  }),
  rootUse: writes({ detail: { userIdentity: { type: ['Root'] } } }),
  iamPolicyChanges: onCalls('iamPolicyChanges'),
  trailChanges: onCalls('trailChanges'),
  signInFailures: writes({
    'detail-type': SIGN_IN,
    detail: { eventName: ['ConsoleLogin'], errorMessage: ['Failed authentication'] },
  }),
  keyRemovals: onCalls('keyRemovals'),
  bucketPolicyChanges: onCalls('bucketPolicyChanges'),
  configChanges: onCalls('configChanges'),
  securityGroupChanges: onCalls('securityGroupChanges'),
  networkAclChanges: onCalls('networkAclChanges'),
  gatewayChanges: onCalls('gatewayChanges'),
  routeTableChanges: onCalls('routeTableChanges'),
  vpcChanges: onCalls('vpcChanges'),
  organizationChanges: onCalls('organizationChanges'),
};

/** The very calls that the topic is made of. */
function onCalls(topic: WatchTopic): RulePattern {
  const events = WATCHED[topic];
  return writes({
    source: [...new Set(events.map(({ service }) => `aws.${service}`))],
    'detail-type': API_CALL,
    detail: { eventName: events.map(({ name }) => name) },
  });
}

function writes(pattern: RulePattern['pattern']): RulePattern {
  return { pattern, seesReads: false };
}
