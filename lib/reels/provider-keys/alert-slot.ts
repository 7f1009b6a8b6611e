const slotMs = 15 * 60_000;

/** The quarter of an hour a moment lies in, by its beginning: administrators hear of one cause once in it. */
export function alertSlot(now: Date): string {
  return new Date(Math.floor(now.getTime() / slotMs) * slotMs).toISOString();
}
