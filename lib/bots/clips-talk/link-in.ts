const whole = /https?:\/\/[^\s<>"']+/i;
const bare = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/[^\s<>"']+$/i;

/** The first link of a text, also one without its beginning when it stands alone; null when there is none. */
export function linkIn(text: string): string | null {
  const trimmed = text.trim();
  if (bare.test(trimmed)) return `https://${trimmed}`;
  return whole.exec(trimmed)?.[0].replace(/[.,;:!?)\]]+$/, '') ?? null;
}
