import { InputFile } from 'grammy';

// The SDK writes the name into a header as it is.
const unsafe = /[\p{Cc}"';\\/]/gu;

/** Bytes to be uploaded under a name. */
export function telegramFile(bytes: Uint8Array, name: string): InputFile {
  return new InputFile(bytes, name.replace(unsafe, '_').slice(-200) || 'file');
}
