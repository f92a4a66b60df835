/**
 * The guards as one CloudFormation template that fits every account and region: in the home region it makes all but the
 * forwarding rule, in any other region that rule alone. Made of the forms of the actions, so that both ways give the same.
 */
import type { Json } from '../../kernel/json.ts';
import { ANY_ACCOUNT, type TemplateResource } from './form.ts';
import { FORMS } from './forms.ts';
import { type GuardSettings, guardsFor } from './guards.ts';
import { GUARD_REGION } from './names.ts';

type Members = { readonly [key: string]: Json };

export interface GuardTemplate {
  readonly [key: string]: Json;
  readonly Resources: Members;
}

/** Any region but the home region: all of them get the same rule. */
const ELSEWHERE = 'elsewhere';

export function guardTemplate(settings: GuardSettings): GuardTemplate {
  const guards = guardsFor(settings, ANY_ACCOUNT, [GUARD_REGION, ELSEWHERE]);
  const resources = guards.flatMap(({ action, target }) => Object.entries(FORMS[action].resources(target)));
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Guards over the bill and the account (jikimi). Deploy in ${GUARD_REGION} first, then the same file in every other region.`,
    Parameters: {
      AnomalyMonitorArn: {
        Type: 'String',
        Default: '',
        Description:
          'An account has one anomaly monitor of all services. If yours has one, give its ARN; else leave it empty.',
      },
    },
    Conditions: {
      Home: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, GUARD_REGION] },
      Elsewhere: { 'Fn::Not': [{ Condition: 'Home' }] },
      MakesMonitor: {
        'Fn::And': [{ Condition: 'Home' }, { 'Fn::Equals': [{ Ref: 'AnomalyMonitorArn' }, ''] }],
      },
    },
    Resources: Object.fromEntries(resources.map(([name, resource]) => [name, placed(resource)])),
  };
}

function placed({ Type, Properties, Condition, DependsOn }: TemplateResource): Members {
  return {
    Type,
    Condition: Condition ?? 'Home',
    ...(DependsOn !== undefined && { DependsOn }),
    Properties: substituted(Properties),
  };
}

/** Every text that names the account is filled in by CloudFormation. */
function substituted(value: Json): Json {
  if (typeof value === 'string') return value.includes(ANY_ACCOUNT) ? { 'Fn::Sub': value } : value;
  if (Array.isArray(value)) return value.map(substituted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, substituted(inner)]));
}
