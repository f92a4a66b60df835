import { describe, expect, test } from 'vitest';
import type { Truth } from '../../policy/truth.ts';
import { matchesMetricFilter, parseMetricFilterPattern } from './metric-filter-pattern.ts';

const event = {
  eventName: 'DeleteTrail',
  eventSource: 'cloudtrail.amazonaws.com',
  eventType: 'AwsApiCall',
  errorCode: 'Client.UnauthorizedOperation',
  userIdentity: { type: 'IAMUser', userName: 'minji' },
  additionalEventData: { MFAUsed: 'No' },
  readOnly: false,
  count: 12,
  nothing: null,
  'odd name': 'here',
  list: ['first', 'second'],
};

const CASES: readonly (readonly [pattern: string, truth: Truth])[] = [
  ['', 'yes'],
  ['{ $.eventName = DeleteTrail }', 'yes'],
  ['{$.eventName="DeleteTrail"}', 'yes'],
  ['{ $.eventName = deletetrail }', 'no'],
  ['{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) }', 'yes'],
  ['{ ($.eventName = CreateTrail) && ($.eventName = DeleteTrail) }', 'no'],
  ['{ $.eventName = Nothing && $.count = 12 || $.eventName = DeleteTrail }', 'yes'],
  ['{ $.eventName = DeleteTrail || $.eventName = Nothing && $.count = 1 }', 'yes'],
  ['{ ($.eventName = DeleteTrail || $.eventName = Nothing) && $.count = 1 }', 'no'],
  [
    '{ (($.eventSource = cloudtrail.amazonaws.com) && (($.eventName=UpdateTrail)||($.eventName=DeleteTrail))) }',
    'yes',
  ],
  ['{ $.errorCode = "*UnauthorizedOperation" }', 'yes'],
  ['{ $.errorCode = "AccessDenied*" }', 'no'],
  ['{ $.errorCode = *Unauthorized* }', 'yes'],
  ['{ $.errorCode = "*a*b*c*d*e*f" }', 'no'],
  ['{ $.errorCode = %Unauthorized% }', 'yes'],
  ['{ $.errorCode = %^Unauthorized% }', 'no'],
  ['{ $.errorCode = %(a+)+$% }', 'unclear'],
  ['{ $.errorCode = %[% }', 'unclear'],
  ['{ $.additionalEventData.MFAUsed != "Yes" }', 'yes'],
  ['{ $.additionalEventData.MFAUsed != No }', 'no'],
  ['{ $.additionalEventData.Other != "Yes" }', 'unclear'],
  ['{ $.additionalEventData.Other = "Yes" }', 'no'],
  ['{ $.userIdentity.invokedBy NOT EXISTS }', 'yes'],
  ['{ $.userIdentity.userName NOT EXISTS }', 'no'],
  ['{ $.userIdentity.userName EXISTS }', 'yes'],
  [
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    'no',
  ],
  ['{ $.readOnly IS FALSE }', 'yes'],
  ['{ $.readOnly IS TRUE }', 'no'],
  ['{ $.nothing IS NULL }', 'yes'],
  ['{ $.readOnly = false }', 'unclear'],
  ['{ $.count >= 12 }', 'yes'],
  ['{ $.count > 12 }', 'no'],
  ['{ $.count < 1e2 }', 'yes'],
  ['{ $.eventName > 3 }', 'no'],
  ["{ $['odd name'] = here }", 'yes'],
  ['{ $.list[1] = second }', 'yes'],
  ['{ $.list = second }', 'unclear'],
  // Other languages, and mistakes.
  ['ERROR', 'unclear'],
  ['"DeleteTrail"', 'unclear'],
  ['[ip, user, ...]', 'unclear'],
  ['{ $.eventName = DeleteTrail', 'unclear'],
  ['{ ($.eventName = DeleteTrail }', 'unclear'],
  ['{ $.eventName = }', 'unclear'],
  ['{ $.eventName DeleteTrail }', 'unclear'],
  ['{ $.eventName = DeleteTrail && }', 'unclear'],
  ['{ $.eventName = DeleteTrail $.count = 1 }', 'unclear'],
  ['{ DeleteTrail = $.eventName }', 'unclear'],
  ['{}', 'unclear'],
  [`{ $.eventName = DeleteTrail ${' '.repeat(2000)} }`, 'unclear'],
];

describe('metric filter patterns', () => {
  test.for(CASES)('%s: %s', ([pattern, truth]) => {
    expect(matchesMetricFilter(parseMetricFilterPattern(pattern), event)).toBe(truth);
  });

  test('names of an event are data, not ways into the program', () => {
    const pattern = parseMetricFilterPattern('{ $.__proto__ EXISTS || $.constructor EXISTS }');
    expect(matchesMetricFilter(pattern, event)).toBe('no');
  });

  test('as deep as AWS lets it be, and deeper', () => {
    const nested = (depth: number) => `{ ${'('.repeat(depth)}$.eventName = DeleteTrail${')'.repeat(depth)} }`;
    expect(matchesMetricFilter(parseMetricFilterPattern(nested(490)), event)).toBe('yes');
    expect(matchesMetricFilter(parseMetricFilterPattern(nested(100_000)), event)).toBe('unclear');
  });
});
