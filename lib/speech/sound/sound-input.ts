import path from 'node:path';

/** Formats that hold their own sound; those that name other files are not among them. */
const formats = 'ogg,wav,mp3,flac,aac,mov,matroska';

/** What tells ffmpeg, started in the file's directory, to read it from a second on, and nothing else. */
export function soundInput(file: string, from: number): string[] {
  const guard = ['-protocol_whitelist', 'file', '-format_whitelist', formats];
  // With a dot in front no name is taken for an option or a protocol.
  return [...guard, ...(from > 0 ? ['-ss', String(from)] : []), '-i', `./${path.basename(file)}`];
}
