/** Scalars as text: in XML, in forms, in HTTP heads. */
import type { PlacedShape, TimestampFormat, Value } from '../model/service-model.ts';

export function readScalar(shape: PlacedShape, text: string): Value {
  switch (shape.type) {
    case 'boolean':
      return text.toLowerCase() === 'true';
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
    case 'bigdecimal':
      return Number(text);
    case 'timestamp':
      return readTimestamp(text);
    case 'blob':
      return Buffer.from(text, 'base64');
    default:
      return text;
  }
}

export function writeScalar(shape: PlacedShape, value: Value, timestamps: TimestampFormat): string {
  if (value instanceof Date) return String(writeTimestamp(value, shape.timestampFormat ?? timestamps));
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'object') throw new Error(`${shape.shape} is no scalar`);
  return String(value);
}

/** ISO 8601, RFC 822 or seconds since 1970, whichever it is. */
export function readTimestamp(text: string | number): Date {
  const seconds = Number(text);
  if (!Number.isNaN(seconds)) return new Date(seconds * 1000);
  // moto writes microseconds: rounded, as the SDK does, where Date would cut.
  const [, whole = '', fraction = '0', zone = ''] = /^([^.]*)(\.\d+)?(.*)$/.exec(String(text)) ?? [];
  return new Date(Date.parse(whole + zone) + Math.round(Number(fraction) * 1000));
}

export function writeTimestamp(date: Date, format: TimestampFormat): string | number {
  if (format === 'unixTimestamp') return date.getTime() / 1000;
  return format === 'rfc822' ? date.toUTCString() : date.toISOString().replace('.000Z', 'Z');
}
