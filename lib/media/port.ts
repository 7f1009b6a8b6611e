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
  /** The bytes, or null when there are none. Throws `unavailable`. */
  get(key: string): Promise<Uint8Array | null>;
  /** Deletes for good; quiet when there is nothing. Throws `unavailable`. */
  remove(key: string): Promise<void>;
}
