/** A time that AWS told, as the inventory keeps it. */
export function isoTime(at: Date | undefined): string | null {
  return at?.toISOString() ?? null;
}
