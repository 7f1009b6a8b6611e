import type { GivenText } from '@/lib/subtitles/schemas';

/** Subtitles tell when; a script does not. */
export function kindOfText(content: string): GivenText['kind'] {
  const hasTimes =
    /\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/.test(content) || /^Dialogue:\s*\d+,\d+:\d{2}:\d{2}/m.test(content);
  return hasTimes ? 'subtitles' : 'script';
}
