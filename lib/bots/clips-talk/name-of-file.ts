import type { SentFile } from '../talk/deed';

const longest = 120;

/** What a video is called: by its caption, which may have several lines, else by its file. */
export function nameOfFile({ caption, name }: Pick<SentFile, 'caption' | 'name'>): string {
  const said = caption.replace(/\s+/g, ' ').trim();
  return (said || name.replace(/\s+/g, ' ').trim() || 'video').slice(0, longest);
}
