/** Endings that servers with OpenAI's audio API go by, for the formats messengers record in. */
const endings: Readonly<Record<string, string>> = {
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'application/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/mp4': 'm4a',
  'audio/m4a': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'm4a',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/webm': 'webm',
  'audio/flac': 'flac',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};
const taken: ReadonlySet<string> = new Set([...Object.values(endings), 'mpeg', 'mpga']);

/** A name whose ending tells the format: by the content type, else by the ending it has, else as a voice note. */
export function audioFileName(name: string, contentType: string): string {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const own = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return `voice.${endings[type] ?? (taken.has(own) ? own : 'ogg')}`;
}
