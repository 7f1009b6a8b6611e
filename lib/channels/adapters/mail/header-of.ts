import type { ParsedMail } from '@/lib/vendors/mime';

/** The first header of this name, trimmed; null when there is none. */
export function headerOf({ headers }: Pick<ParsedMail, 'headers'>, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value.trim() ?? null;
}
