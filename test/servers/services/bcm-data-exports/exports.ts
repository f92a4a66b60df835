import type { ExecutionReference, Export, ResourceTag } from '@aws-sdk/client-bcm-data-exports';
import { type CallContext, memory } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';

export interface KeptExport {
  export: Export;
  readonly createdAt: Date;
  updatedAt: Date;
  tags: ResourceTag[];
  /** Deliveries, newest first. None until the first one, which comes within a day. */
  readonly executions: ExecutionReference[];
}

/** By ARN. */
export const exportsOf = memory('account', () => new Map<string, KeptExport>());

export function exportOf(at: CallContext, arn: string | undefined): KeptExport {
  const kept = exportsOf(at).value.get(arn ?? '');
  if (kept) return kept;
  throw new AwsRefusal('ResourceNotFoundException', `Export ${arn} not found`);
}
