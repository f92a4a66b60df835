/** Models that say little and count truly: as many tokens as asked for, up to a limit. */
import type {
  ConverseRequest,
  ConverseResponse,
  CountTokensRequest,
  CountTokensResponse,
  InvokeModelRequest,
  InvokeModelResponse,
} from '@aws-sdk/client-bedrock-runtime';
import { randomUUID } from '../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { modelOf, mustBeGranted } from './bedrock/models.ts';

const MAX_TOKENS = 256;
/** Roughly, for English. */
const CHARACTERS_PER_TOKEN = 4;

export const service: ServiceAnswers = {
  answers: {
    InvokeModel: answer<InvokeModelRequest, Pick<InvokeModelResponse, 'contentType'> & { body: Uint8Array }>(
      ({ modelId = '', body }, at) => {
        const model = modelOf(modelId, at.region);
        mustBeGranted(model, at);
        const asked = parsed(body);
        const input = tokensIn(JSON.stringify(asked));
        const written = said(numberIn(asked, 'max_tokens', 'max_gen_len', 'maxTokens'));
        const answered = inTheWordsOf(model.providerName ?? '', model.modelId ?? '', input, written);
        return { contentType: 'application/json', body: Buffer.from(JSON.stringify(answered)) };
      },
    ),
    Converse: answer<ConverseRequest, ConverseResponse>(
      ({ modelId = '', messages = [], system = [], inferenceConfig }, at) => {
        mustBeGranted(modelOf(modelId, at.region), at);
        const inputTokens = tokensIn(JSON.stringify([messages, system]));
        const { text, tokens, stopped } = said(inferenceConfig?.maxTokens);
        return {
          output: { message: { role: 'assistant', content: [{ text }] } },
          stopReason: stopped ? 'max_tokens' : 'end_turn',
          usage: { inputTokens, outputTokens: tokens, totalTokens: inputTokens + tokens },
          metrics: { latencyMs: 12 * tokens },
        };
      },
    ),
    CountTokens: answer<CountTokensRequest, CountTokensResponse>(({ modelId = '', input }, at) => {
      mustBeGranted(modelOf(modelId, at.region), at);
      return { inputTokens: tokensIn(JSON.stringify(input)) };
    }),
  },
};

function parsed(body: Uint8Array | undefined): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, unknown>;
  } catch {
    throw new AwsRefusal(
      'ValidationException',
      'Malformed input request, please reformat your input and try again.',
    );
  }
}

/** Each provider's own shape of an answer. */
function inTheWordsOf(
  provider: string,
  model: string,
  input: number,
  { text, tokens, stopped }: ReturnType<typeof said>,
): object {
  if (model.includes('embed')) return { embedding: [0.1, -0.2, 0.3], inputTextTokenCount: input };
  if (provider === 'Anthropic') {
    return {
      id: `msg_bdrk_${randomUUID().replaceAll('-', '')}`,
      type: 'message',
      role: 'assistant',
      model,
      content: [{ type: 'text', text }],
      stop_reason: stopped ? 'max_tokens' : 'end_turn',
      usage: { input_tokens: input, output_tokens: tokens },
    };
  }
  if (provider === 'Meta') {
    return {
      generation: text,
      prompt_token_count: input,
      generation_token_count: tokens,
      stop_reason: stopped ? 'length' : 'stop',
    };
  }
  return {
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason: stopped ? 'max_tokens' : 'end_turn',
    usage: { inputTokens: input, outputTokens: tokens, totalTokens: input + tokens },
  };
}

function said(maxTokens = MAX_TOKENS) {
  const tokens = Math.min(maxTokens, MAX_TOKENS);
  return { text: 'word'.repeat(tokens), tokens, stopped: maxTokens < MAX_TOKENS };
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

function numberIn(asked: Record<string, unknown>, ...names: readonly string[]): number | undefined {
  const found = [asked, asked['inferenceConfig'] ?? {}].flatMap((part) =>
    Object.entries(part).filter(([name, value]) => names.includes(name) && typeof value === 'number'),
  );
  return found[0]?.[1] as number | undefined;
}
