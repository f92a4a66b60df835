import type { CommanderError } from 'commander';
import { EXIT, PersonError } from '../kernel/person-error.ts';
import type { Text } from '../kernel/text.ts';

type Words = (first: string, second: string) => Text;

/** By commander's code; the arguments are what its own message has in quotes. */
const WORDS: Readonly<Record<string, readonly [code: string, words: Words]>> = {
  'commander.unknownOption': [
    'UnknownOption',
    (flag) => ({ en: `There is no option ${flag}.`, ko: `${flag} 옵션은 없습니다.` }),
  ],
  'commander.unknownCommand': [
    'UnknownCommand',
    (name) => ({ en: `There is no command "${name}".`, ko: `"${name}" 명령은 없습니다.` }),
  ],
  'commander.optionMissingArgument': [
    'OptionNeedsValue',
    (flags) => ({ en: `This option needs a value: ${flags}`, ko: `이 옵션에는 값이 필요합니다: ${flags}` }),
  ],
  'commander.missingArgument': [
    'ArgumentMissing',
    (name) => ({ en: `This argument is missing: <${name}>`, ko: `인수가 빠져 있습니다: <${name}>` }),
  ],
  'commander.missingMandatoryOptionValue': [
    'OptionMissing',
    (flags) => ({ en: `This option is required: ${flags}`, ko: `이 옵션이 필요합니다: ${flags}` }),
  ],
  'commander.conflictingOption': [
    'OptionsConflict',
    (one, other) => ({
      en: `These options cannot be used together: ${one} and ${other}`,
      ko: `다음 옵션은 함께 쓸 수 없습니다: ${one}, ${other}`,
    }),
  ],
};

/** What commander refused, in both languages. */
export function usageError(error: CommanderError): PersonError {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const [code, words] = WORDS[error.code] ?? ['BadUsage', excess];
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  return new PersonError({
    code,
    text: words(first, second),
    hint: suggestion
      ? { en: `Did you mean ${suggestion}?`, ko: `혹시 이것인가요? ${suggestion}` }
      : { en: 'See: jikimi --help', ko: '도움말: jikimi --help' },
    exitCode: EXIT.usage,
    cause: error,
  });

  function excess(): Text {
    const given = error.message.replace(/^.*: /s, '').replace(/\.$/, '');
    return { en: `Not expected here: ${given}`, ko: `여기에 쓸 수 없습니다: ${given}` };
  }
}
