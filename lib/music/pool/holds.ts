/** What each source waits for by itself, the latest last. */
export const holds = new Map<string, string>();
