/** Why nobody could sign in. Exit code 4; the words are in `sign-in-words.ts`. */

import { signInRegions } from '../kernel/partitions.ts';
import { EXIT, type ExitCode, PersonError } from '../kernel/person-error.ts';
import { EmptyAnswer } from './empty-answer.ts';
import { errorCode, isProviderError, metadataOf } from './error-code.ts';
import { faultFrom } from './fault.ts';
import type { ProfileInUse } from './profile.ts';
import * as words from './sign-in-words.ts';

/** Credentials could not be had. What is neither AWS's nor the configuration's fault comes back as it is. */
export function credentialProblem(
  error: unknown,
  profile: ProfileInUse,
  roleArn: string | undefined,
): unknown {
  if (error instanceof PersonError || !(error instanceof Error)) return error;
  const { kind } = faultFrom(error);
  if (kind === 'network' || NO_CONNECTION.test(error.message)) return problem(words.awsNotReached, error);
  if (isProviderError(error)) return problem(providerWords(error, profile), error);
  if (/^E[A-Z]+$/.test((error as { code?: string }).code ?? ''))
    return problem(words.profileUnusable(profile.name), error);
  if (metadataOf(error).httpStatusCode === undefined) return error;
  if (/MultiFactorAuthentication failed/i.test(error.message)) return problem(words.mfaCodeWrong, error);
  if (kind === 'expired-token') return problem(expiredWords(profile), error);
  if (kind === 'bad-credentials') return problem(notAcceptedWords(error, profile), error);
  return problem(words.roleNotAssumed(roleArn ?? profile.name), error);
}

/** AWS does not take the credentials. */
export function identityProblem(error: unknown, profile: ProfileInUse): unknown {
  if (error instanceof PersonError) return error;
  switch (faultFrom(error).kind) {
    case 'network':
      return problem(words.awsNotReached, error);
    case 'expired-token':
      return problem(expiredWords(profile), error);
    case 'bad-credentials':
    case 'region-disabled':
      return problem(isClockSkew(error) ? words.clockWrong : notAcceptedWords(error, profile), error);
    case 'aborted':
      return problem(words.stopped, error, EXIT.declined);
    case 'throttled':
      return problem(words.awsBusy, error);
    default:
      if (metadataOf(error).requestId !== undefined) return problem(words.signInRefused, error);
      return isAnswer(error) ? problem(words.notAws, error) : error;
  }
}

/** Something answered; where it was AWS, a request id says so. */
function isAnswer(error: unknown): boolean {
  return error instanceof EmptyAnswer || metadataOf(error).httpStatusCode !== undefined;
}

/** `cause`: AWS's or the SDK's exception, shown where the words ask for it. */
export function problem(
  said: words.Words,
  cause?: unknown,
  exitCode: ExitCode = EXIT.credentials,
): PersonError {
  const reason = said.withReason && faultFrom(cause).message;
  const text = reason ? { en: `${said.text.en} (${reason})`, ko: `${said.text.ko} (${reason})` } : said.text;
  return new PersonError({ code: said.code, text, ...(said.hint && { hint: said.hint }), exitCode, cause });
}

/** The SDK wraps some exceptions and keeps only their words. */
const NO_CONNECTION =
  /\b(ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b|TimeoutError|socket hang up/;

/** The SDK could not make credentials out of what it was given. */
function providerWords(error: Error, profile: ProfileInUse): words.Words {
  switch (profile.source) {
    case 'sso':
      return /ForbiddenException|No access/i.test(error.message)
        ? words.ssoRoleNotAssigned(profile.base)
        : words.ssoSessionExpired(profile.base);
    case 'login':
      return /insufficient permissions/i.test(error.message)
        ? words.loginNotAllowed
        : words.loginSessionExpired(profile.base);
    case 'process':
      return words.credentialProcessFailed(profile.base);
    case 'none':
    case 'environment':
      return words.noCredentials;
    default:
      return words.profileUnusable(profile.name);
  }
}

function expiredWords({ source, base }: ProfileInUse): words.Words {
  return source === 'environment' ? words.environmentExpired : words.profileExpired(base);
}

function notAcceptedWords(error: unknown, { region }: ProfileInUse): words.Words {
  const isSecretWrong = /^(SignatureDoesNotMatch|InvalidSignature)/.test(errorCode(error));
  return isSecretWrong ? words.secretWrong : words.credentialsUnknown(signInRegions(region)[0]);
}

/** The SDK sets a wrong clock right by itself; this is what it could not. */
function isClockSkew(error: unknown): boolean {
  const isTime = /^(RequestTimeTooSkewed|RequestInTheFuture)$/.test(errorCode(error));
  return isTime || (error instanceof Error && /Signature (expired|not yet current)/i.test(error.message));
}
