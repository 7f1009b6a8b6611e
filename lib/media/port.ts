import type { Readable } from 'node:stream';
import type { ByteRange } from '@/lib/platform/http/byte-range';

/** Where stored files live. Keys are made by the server: lower-case words, ids and single slashes. */
export interface MediaStore {
  /** Written on each file's row, so that a file is read where it was put even after the settings change. */
  readonly name: 'disk' | 'cloudinary';
  readonly capabilities: {
    /** Several machines see the same files. */
    readonly shared: boolean;
  };
  /** Stores `bytes` under `key`, whole or not at all; the same key again replaces them. Throws `unavailable`. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The same for a file on this machine, of any size; it may share its bytes and must not be changed afterwards. */
  putFile(key: string, file: string): Promise<void>;
  /** The bytes, or null when there are none. Throws `unavailable`. */
  get(key: string): Promise<Uint8Array | null>;
  /** Puts a copy at `file`, where there is none yet; it may share its bytes: for reading only. False when there are none. */
  copyTo(key: string, file: string): Promise<boolean>;
  /** The bytes, or a part of them, as they come; null when there are none. Ends with an error when the store breaks off. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Deletes for good; quiet when there is nothing. Throws `unavailable`. */
  remove(key: string): Promise<void>;
}
