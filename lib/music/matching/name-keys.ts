import { plainWords } from './plain-words';
import { versionWords } from './version-words';

export interface NameKeys {
  readonly titleKey: string;
  /** The first of the artists: sites differ in whom they name besides. */
  readonly artistKey: string;
  /** What makes it another recording (`live at wembley`, `remix`), empty for the usual one. */
  readonly versionKey: string;
}

const guests = /(?:^|[\s([{])(?:feat|ft|featuring|при уч(?:астии|\.)|п\.\s?у)(?:\.|\s|:).*$/iu;
const guestGroup = /^(?:feat|ft|featuring|with|prod|при уч(?:астии|\.)|п\.\s?у|уч)(?:\.|\s|:)/iu;
const artistSigns = /\s*(?:,|;|\/|\||\s&\s|\s\+\s|\s[xх×]\s|\sand\s|\sи\s|\svs\.?\s|\swith\s)\s*/iu;
const groups = /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}/gu;
/** What sites write into titles that says nothing about the recording. */
const noise =
  /^(?:(?:official|музыкальный|официальн\S*|new|новинка|премьера|bonus|full|hq|hd|4k|320|kbps|audio|video|music|lyrics?|lyric|visualizer|clip|клип|аудио|видео|текст|original|оригинал\S*|album|single|standard|альбомн\S*|mix|version|версия|track|трек|\d{4})\s*)+$/u;
/** At the end of a title these need no brackets to be meant. */
const sayBare: ReadonlySet<string> = new Set([
  'remix',
  'instrumental',
  'karaoke',
  'slowed',
  'sped',
  'mashup',
  'acapella',
]);
/** Beside a word of a version these say nothing. */
const fillers: ReadonlySet<string> = new Set('up and at the from radio радио full official'.split(' '));
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/**
 * What title and artist are looked for by, the same however a site writes them, and the version, kept apart: live, remix,
 * acoustic and the like are other recordings. Names propose that two tracks are one; they never decide it.
 */
export function nameKeys({ title, artist }: { readonly title: string; readonly artist: string }): NameKeys {
  const versions: string[] = [];
  const keepVersion = (text: string): boolean => {
    const version = versionOf(text);
    if (version) versions.push(version);
    return version !== null || isNoise(text);
  };
  const artistKey = keyOf(artist.replace(guests, '').split(artistSigns)[0] ?? '', artist);
  const bare = title
    .replace(/^\s*\d{1,2}\.\s+/, '')
    .replace(groups, (whole, ...found: Array<string | undefined>) => {
      const inside = (found[0] ?? found[1] ?? found[2] ?? '').trim();
      return guestGroup.test(inside) || keepVersion(inside) ? ' ' : whole;
    })
    .replace(guests, '');
  // "Song - Live at the lake", "Artist - Song".
  const parts = bare.split(/\s+[-–—|]\s+/u);
  while (parts.length > 1 && keepVersion(parts.at(-1) ?? '')) parts.pop();
  if (parts.length > 1 && keyOf(parts[0] ?? '', '') === artistKey) parts.shift();
  const words = plainWords(parts.join(' '));
  const last = keptAs(words.at(-1) ?? '');
  if (words.length > 1 && last !== null && sayBare.has(last)) {
    versions.push(last);
    words.pop();
  }
  const versionKey = [...new Set(versions)].sort().join('|');
  return { titleKey: keyOf(words.join(' '), title), artistKey, versionKey };
}

/** A note beside a title as a version; null when it is not about the recording. */
function versionOf(text: string): string | null {
  if (isNoise(text)) return null;
  const words = plainWords(text.replace(guests, '')).join(' ').replace('speed up', 'sped up').split(' ');
  if (words.every((word) => keptAs(word) === null)) return null;
  const named = words
    .filter((word) => keptAs(word) !== null || !fillers.has(word))
    .map((word) => keptAs(word) ?? word);
  // "Karaoke version" is karaoke; "Somebody's version" is what it says.
  const telling = named.filter((word) => word !== 'version');
  return (telling.some((word) => keptAs(word) !== null) ? telling : named).join(' ');
}

const isNoise = (text: string): boolean => noise.test(plainWords(text).join(' '));

function keptAs(word: string): string | null {
  for (const [pattern, kept] of versionWords) if (pattern.test(word)) return kept === '$&' ? word : kept;
  return null;
}

/** Words without an article before or behind them; a name of signs only stays as it is written. */
function keyOf(text: string, written: string): string {
  const words = plainWords(text);
  if (words.length > 1 && articles.has(words[0] ?? '')) words.shift();
  if (words.length > 1 && words.at(-1) === 'the') words.pop();
  return (words.join(' ') || written.normalize('NFKC').toLowerCase().trim()).slice(0, 300);
}
