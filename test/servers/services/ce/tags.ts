/** Tags of monitors and subscriptions; moto keeps those of cost categories. */
import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  ResourceTag,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-cost-explorer';
import { type CallContext, memory } from '../../call-context.ts';
import { answer, type ServiceAnswers } from '../../service-answers.ts';

const tags = memory('account', () => new Map<string, readonly ResourceTag[]>());

export function setTags(at: CallContext, arn: string, all: readonly ResourceTag[]): void {
  tags(at).value.set(arn, all);
}

export const tagAnswers: ServiceAnswers['answers'] = {
  TagResource: answer<TagResourceRequest, object>(async (input, at) => {
    const { ResourceArn = '', ResourceTags = [] } = input;
    const old = tags(at).value.get(ResourceArn);
    if (!old) {
      const { CostExplorerClient, TagResourceCommand } = await import('@aws-sdk/client-cost-explorer');
      await at.moto(CostExplorerClient).send(new TagResourceCommand(input));
      return {};
    }
    const added = new Set(ResourceTags.map((tag) => tag.Key));
    setTags(at, ResourceArn, [...old.filter((tag) => !added.has(tag.Key)), ...ResourceTags]);
    return {};
  }),
  UntagResource: answer<UntagResourceRequest, object>(async (input, at) => {
    const { ResourceArn = '', ResourceTagKeys = [] } = input;
    const old = tags(at).value.get(ResourceArn);
    if (!old) {
      const { CostExplorerClient, UntagResourceCommand } = await import('@aws-sdk/client-cost-explorer');
      await at.moto(CostExplorerClient).send(new UntagResourceCommand(input));
      return {};
    }
    setTags(
      at,
      ResourceArn,
      old.filter((tag) => !ResourceTagKeys.includes(tag.Key ?? '')),
    );
    return {};
  }),
  ListTagsForResource: answer<ListTagsForResourceRequest, ListTagsForResourceResponse>(async (input, at) => {
    const kept = tags(at).value.get(input.ResourceArn ?? '');
    if (kept) return { ResourceTags: [...kept] };
    const { CostExplorerClient, ListTagsForResourceCommand } = await import('@aws-sdk/client-cost-explorer');
    const { ResourceTags = [] } = await at
      .moto(CostExplorerClient)
      .send(new ListTagsForResourceCommand(input));
    return { ResourceTags };
  }),
};
