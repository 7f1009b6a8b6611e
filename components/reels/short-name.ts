const longest = 40;

/** What a video is called in a sentence: the beginning of its text, cut between words. */
export function shortName(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 10 ? cut.lastIndexOf(' ') : longest).replace(/[\s,.:;–—-]+$/, '')}…`;
}
