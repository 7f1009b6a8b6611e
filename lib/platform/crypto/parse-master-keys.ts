/** Master keys by version; `current` is the highest, which wraps. All of them read. */
export interface MasterKeys {
  readonly current: number;
  readonly byVersion: ReadonlyMap<number, Buffer>;
}

/** A sentence for whoever runs the platform. */
export const howToMakeMasterKey =
  'Make one with:  echo "1:$(openssl rand -base64 32)"  and keep it where the database backups are not.';

/**
 * Reads `<version>:<base64 of 32 bytes>`, comma separated, as X8_MASTER_KEYS holds them. Throws an `Error` that says what
 * is wrong without repeating any of it.
 */
export function parseMasterKeys(text: string): MasterKeys {
  const byVersion = new Map<number, Buffer>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [, version = '', encoded = ''] = /^(\d{1,9}):([A-Za-z0-9+/]{43}=)$/.exec(entry) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (Number(version) < 1 || key.length !== 32) {
      throw new Error(
        `X8_MASTER_KEYS must be <version>:<base64 of 32 bytes>, several separated by commas. ${howToMakeMasterKey}`,
      );
    }
    if (byVersion.has(Number(version))) throw new Error(`X8_MASTER_KEYS names version ${version} twice.`);
    byVersion.set(Number(version), key);
  }
  return { current: Math.max(...byVersion.keys()), byVersion };
}
