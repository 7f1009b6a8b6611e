import { env } from '@/lib/platform/env';

export interface WhisperModel {
  readonly url: string;
  /** Null: the address itself is trusted. */
  readonly sha256: string | null;
}

/** The multilingual "base" model (148 MB): the smallest that is of use in most languages. */
const usual: WhisperModel = {
  url: 'https://huggingface.co/ggerganov/whisper.cpp/resolve/main/ggml-base.bin',
  sha256: '60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe',
};

/** The model that the settings lead to; null when they want none. */
export function whisperModel(): WhisperModel | null {
  const { WHISPER_MODEL_URL: url, WHISPER_MODEL_SHA256: sha256 } = env();
  if (url === 'none') return null;
  if (!url || url === usual.url) return { ...usual, ...(sha256 && { sha256 }) };
  return { url, sha256: sha256 ?? null };
}
