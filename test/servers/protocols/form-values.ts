/** Reads the form of a query or ec2 request (`Filter.1.Name=...`) by the model. */
import { keyOf, memberOf, valueOf } from '../model/check-value.ts';
import { type PlacedShape, placed, type ServiceModel, type Value } from '../model/service-model.ts';
import { readScalar } from './scalar.ts';

/** The parameters as a tree, split at the dots. */
interface Node {
  text?: string;
  readonly children: Map<string, Node>;
}

export function readForm(
  service: ServiceModel,
  shape: PlacedShape,
  parameters: URLSearchParams,
  dialect: 'query' | 'ec2',
): Record<string, Value> {
  const root: Node = { children: new Map() };
  for (const [name, text] of parameters) {
    let node = root;
    for (const step of name.split('.')) {
      const next = node.children.get(step) ?? { children: new Map() };
      node.children.set(step, next);
      node = next;
    }
    node.text = text;
  }
  return readNode(service, shape, root, dialect) as Record<string, Value>;
}

function readNode(service: ServiceModel, shape: PlacedShape, node: Node, dialect: 'query' | 'ec2'): Value {
  switch (shape.type) {
    case 'structure': {
      const found: Record<string, Value> = {};
      for (const [name, ref] of Object.entries(shape.members ?? {})) {
        const member = placed(service, ref);
        const child = node.children.get(nameInForm(service, name, member, dialect));
        if (child) found[name] = readNode(service, member, child, dialect);
      }
      return found;
    }
    case 'list': {
      const member = placed(service, memberOf(shape));
      const flat = dialect === 'ec2' || shape.flattened;
      const items = flat ? node : node.children.get(member.locationName ?? 'member');
      return inOrder(items).map((item) => readNode(service, member, item, dialect));
    }
    case 'map': {
      const [key, value] = [placed(service, keyOf(shape)), placed(service, valueOf(shape))];
      const entries = inOrder(shape.flattened ? node : node.children.get('entry'));
      return Object.fromEntries(
        entries.flatMap((entry) => {
          const item = entry.children.get(value.locationName ?? 'value');
          const name = entry.children.get(key.locationName ?? 'key')?.text;
          return item && name !== undefined ? [[name, readNode(service, value, item, dialect)]] : [];
        }),
      );
    }
    default:
      return readScalar(shape, node.text ?? '');
  }
}

function inOrder(node: Node | undefined): Node[] {
  return [...(node?.children ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
}

function nameInForm(
  service: ServiceModel,
  name: string,
  shape: PlacedShape,
  dialect: 'query' | 'ec2',
): string {
  if (dialect === 'ec2') {
    const located = shape.locationName ?? name;
    return shape.queryName ?? located.charAt(0).toUpperCase() + located.slice(1);
  }
  const ofItems =
    shape.type === 'list' && shape.flattened ? placed(service, memberOf(shape)).locationName : undefined;
  return ofItems ?? shape.locationName ?? name;
}
