import type { IamAction, Reading } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';

/** One fact about a resource. `needs` are the IAM actions that reading it takes; the printed policies come from here. */
export interface Field<T> {
  readonly needs: readonly IamAction[];
  /** Type only; never set. */
  readonly value?: T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the product knows of one kind of thing in the account. */
export interface ResourceType<F extends Fields = Fields> {
  /** CloudFormation type name where AWS has one (`AWS::SQS::Queue`). */
  readonly type: string;
  readonly name: Text;
  /** `account`: exactly one. `region`: exactly one per enabled region. `listed`: AWS is asked which there are. */
  readonly scope: 'account' | 'region' | 'listed';
  /** Actions needed to list them; empty unless `scope` is `listed`. */
  readonly listing: readonly IamAction[];
  readonly fields: F;
}

type ValueOf<F> = F extends Field<infer T> ? T : never;
export type FieldName<R extends ResourceType> = keyof R['fields'] & string;
export type FieldValues<R extends ResourceType> = { readonly [K in FieldName<R>]: ValueOf<R['fields'][K]> };
export type Readings<R extends ResourceType> = {
  readonly [K in FieldName<R>]: Reading<ValueOf<R['fields'][K]>>;
};

export function field<T>(...needs: readonly IamAction[]): Field<T> {
  return { needs };
}

export function defineResource<const F extends Fields>(type: {
  readonly type: string;
  readonly name: Text;
  readonly scope: ResourceType['scope'];
  readonly listing?: readonly IamAction[];
  readonly fields: F;
}): ResourceType<F> {
  return { listing: [], ...type };
}
