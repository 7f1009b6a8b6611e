const demuxers: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'video/mp4': 'mov',
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
  'audio/wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/x-wav': 'wav',
  'audio/aac': 'aac',
};

/** The one reader a sound of this content type is given to; null: it is no sound that is taken. */
export function soundDemuxer(contentType: string | null | undefined): string | null {
  return demuxers[contentType ?? ''] ?? null;
}
