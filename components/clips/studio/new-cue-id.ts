/** An id that no other cue of the video has. */
export function newCueId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `hand-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
