/** Values as XML, by the model: the bodies of query, ec2 and rest-xml. */
import { isStructure, keyOf, memberOf, valueOf } from '../model/check-value.ts';
import { type PlacedShape, placed, type Ref, type ServiceModel, type Value } from '../model/service-model.ts';
import { readScalar, writeScalar } from './scalar.ts';
import { type Element, escapeXml, xml } from './xml.ts';

/** `members` restricts a structure to those of the body. */
export function readXmlStructure(
  service: ServiceModel,
  members: readonly (readonly [string, Ref])[],
  element: Element,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [name, ref] of members) {
    const shape = placed(service, ref);
    const tag = tagOf(service, name, shape);
    if (shape.xmlAttribute) {
      const text = element.attributes[tag.slice(tag.indexOf(':') + 1)];
      if (text !== undefined) found[name] = readScalar(shape, text);
      continue;
    }
    const children = element.children.filter((child) => child.name === tag);
    if (children.length > 0) found[name] = readXml(service, shape, children);
  }
  return found;
}

/** `elements` are several only for a flattened list or map. */
export function readXml(service: ServiceModel, shape: PlacedShape, elements: readonly Element[]): Value {
  const [element] = elements;
  if (!element) throw new Error(`No element for ${shape.shape}`);
  switch (shape.type) {
    case 'structure':
      return readXmlStructure(service, Object.entries(shape.members ?? {}), element);
    case 'list': {
      const member = placed(service, memberOf(shape));
      const items = shape.flattened ? elements : element.children;
      return items.map((item) => readXml(service, member, [item]));
    }
    case 'map': {
      const entries = shape.flattened ? elements : element.children;
      const [key, value] = [placed(service, keyOf(shape)), placed(service, valueOf(shape))];
      const child = (entry: Element, name: string): Element[] =>
        entry.children.filter((one) => one.name === name);
      return Object.fromEntries(
        entries.map((entry) => [
          child(entry, key.locationName ?? 'key')[0]?.text ?? '',
          readXml(service, value, child(entry, value.locationName ?? 'value')),
        ]),
      );
    }
    default:
      return readScalar(shape, element.text);
  }
}

export function writeXmlStructure(
  service: ServiceModel,
  members: readonly (readonly [string, Ref])[],
  value: Value,
): { readonly content: string; readonly attributes: Record<string, string> } {
  if (!isStructure(value)) throw new Error('Not a structure');
  let content = '';
  const attributes: Record<string, string> = {};
  for (const [name, ref] of members) {
    const member = value[name];
    if (member === undefined) continue;
    const shape = placed(service, ref);
    const tag = tagOf(service, name, shape);
    if (shape.xmlAttribute) attributes[tag] = writeScalar(shape, member, 'iso8601');
    else content += writeXml(service, shape, tag, member);
  }
  return { content, attributes };
}

export function writeXml(service: ServiceModel, shape: PlacedShape, tag: string, value: Value): string {
  const namespace = shape.xmlNamespace ? { xmlns: shape.xmlNamespace.uri } : {};
  switch (shape.type) {
    case 'structure': {
      const { content, attributes } = writeXmlStructure(service, Object.entries(shape.members ?? {}), value);
      return xml(tag, content, { ...namespace, ...attributes });
    }
    case 'list': {
      const member = placed(service, memberOf(shape));
      const itemTag = shape.flattened ? tag : (member.locationName ?? 'member');
      const items = (value as readonly Value[]).map((item) => writeXml(service, member, itemTag, item));
      return shape.flattened ? items.join('') : xml(tag, items.join(''), namespace);
    }
    case 'map': {
      const [key, item] = [placed(service, keyOf(shape)), placed(service, valueOf(shape))];
      const entries = Object.entries(value as Record<string, Value>).map(([name, one]) => {
        const inside =
          xml(key.locationName ?? 'key', escapeXml(name)) +
          writeXml(service, item, item.locationName ?? 'value', one);
        return xml(shape.flattened ? tag : 'entry', inside);
      });
      return shape.flattened ? entries.join('') : xml(tag, entries.join(''), namespace);
    }
    default:
      return xml(tag, escapeXml(writeScalar(shape, value, 'iso8601')), namespace);
  }
}

/** The element's name. A flattened list is named after its items where those have a name. */
function tagOf(service: ServiceModel, name: string, shape: PlacedShape): string {
  const ofItems =
    shape.type === 'list' && shape.flattened ? placed(service, memberOf(shape)).locationName : undefined;
  return ofItems ?? shape.locationName ?? name;
}
