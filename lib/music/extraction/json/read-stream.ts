import { soundAddress } from '../sound-address';
import { webAddress } from '../web-address';
import { isJsonObject } from './json-object';
import { plainName } from './plain-name';

export interface ReadAddress {
  readonly url: string;
  readonly path: string;
}

/** These are shorter than the track, whatever else they are. */
const partly =
  /preview|sample|snippet|teaser|trailer|demo|lyrics|video|image|cover|picture|thumb|avatar|waveform/;
/** These mean a sound, whatever the address looks like; the others may mean a page. */
const sure =
  /^(stream|audio|mp3|file|play|playback|media|sound|content|download|music|preload|song|source|src|urlmp3|hq|lq|high|low|best|\d{2,3}k?)(url|urls|src|link|file|s|es)?$/;
const generic = /^(url|link|href|trackurl|u|f|m|l|h|su)$/;

/**
 * The address of a sound in a value that a name like `stream` or `url` stands before: text, an object with it, or several of
 * which the best in bits counts. Previews are none. Null where it is no address, or rather a page's.
 */
export function readStream(value: unknown, name: string, base: string, depth = 0): ReadAddress | null {
  const plain = plainName(name);
  if (partly.test(plain) || depth > 3) return null;
  if (typeof value === 'string') {
    const url = webAddress(value, base);
    if (!url) return null;
    const look = soundAddress(url);
    const fits =
      look === 'yes' || (look === 'maybe' && !isPageName(plain)) || (look === 'unknown' && sure.test(plain));
    return fits ? { url, path: '' } : null;
  }
  // An address of its own in something called `link` is one of the source's own making.
  if (Array.isArray(value))
    return best(value.slice(0, 20).map((item, index) => rated(item, 'file', `[${index}]`, base, depth)));
  if (!isJsonObject(value)) return null;
  const inner = Object.entries(value).slice(0, 30);
  return best(
    inner.map(([key, item]) =>
      rated(item, isQuality(key) || generic.test(plainName(key)) ? `file` : key, `.${key}`, base, depth),
    ),
  );
}

interface Rated extends ReadAddress {
  readonly kbps: number;
}

function rated(value: unknown, name: string, step: string, base: string, depth: number): Rated | null {
  const found = readStream(value, name, base, depth + 1);
  if (!found) return null;
  const told = isJsonObject(value)
    ? Object.entries(value).find(([key]) => /bitrate|quality|kbps|^br$/i.test(key))?.[1]
    : null;
  const number = Number(/\d{2,6}/.exec(String(told ?? step))?.[0] ?? 0);
  return { url: found.url, path: `${step}${found.path}`, kbps: number };
}

function best(found: ReadonlyArray<Rated | null>): ReadAddress | null {
  const [first] = found.filter((one) => one !== null).sort((one, other) => other.kbps - one.kbps);
  return first ? { url: first.url, path: first.path } : null;
}

const isQuality = (key: string): boolean => /^\d{2,3}(k|kbps)?$/i.test(key);
const isPageName = (plain: string): boolean => /^(page|web|share|permalink|canonical)/.test(plain);
