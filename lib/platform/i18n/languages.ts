import { z } from 'zod';

export const languages = ['en', 'ru'] as const;

/** Languages the interface and the rules policy speak. */
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

export const defaultLanguage: Language = 'en';
