/** Answers for lists of what nothing on this server can make: there is none, so every such list is empty. */
import type { CallContext } from './call-context.ts';
import { placed, type Structure } from './model/service-model.ts';
import { answer } from './service-answers.ts';

/** @param operations separated by white space; every list that their answers have is empty */
export function emptyLists(operations: string): Record<string, ReturnType<typeof answer>> {
  const names = operations.trim().split(/\s+/);
  return Object.fromEntries(
    names.map((name) => [name, answer<object, Structure>((_input, at) => noneOf(at))]),
  );
}

function noneOf({ service, operation }: CallContext): Structure {
  const members = operation.output ? (placed(service, operation.output).members ?? {}) : {};
  const lists = Object.entries(members).filter(([, ref]) => placed(service, ref).type === 'list');
  if (lists.length === 0) throw new Error(`${service.id}:${operation.name} lists nothing`);
  return Object.fromEntries(lists.map(([name]) => [name, []]));
}
