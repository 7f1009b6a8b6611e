import { z } from 'zod';
import { Language } from '@/lib/platform/i18n/languages';

export const mostSites = 20;

/** Where the chat may stand beside a company's own pages, and how it looks there. */
export const WidgetSettings = z.object({
  /** Origins such as `https://shop.example`; it appears nowhere else. */
  sites: z.array(z.string().trim().min(1).max(200)).max(mostSites),
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/),
  side: z.enum(['left', 'right']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** null: the language of the page it stands on. */
  language: Language.nullable(),
  /** Words beside the button; empty: the button alone. */
  label: z.string().trim().max(40),
});
export type WidgetSettings = z.infer<typeof WidgetSettings>;

export const WidgetChange = WidgetSettings.partial();
export type WidgetChange = z.infer<typeof WidgetChange>;

export const usualWidget: WidgetSettings = {
  sites: [],
  colour: '#0b716d',
  side: 'right',
  theme: 'auto',
  language: null,
  label: '',
};
