import { readlinkSync } from 'node:fs';

/** The namespace that process numbers of ours are counted in; empty where there is none. */
export function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
