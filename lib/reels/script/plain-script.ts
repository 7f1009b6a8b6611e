import type { ReelTemplate } from '../schemas';
import type { ReelScript } from '../store/scripts';
import { languageNames, templates } from './templates';

interface Wish {
  readonly text: string;
  readonly wishes: string;
  readonly language: string;
}

/** The customer's own words in the template's frame. */
export function plainScript({ text, wishes, language }: Wish, template: ReelTemplate): ReelScript {
  if (template === 'own') return { prompt: text, captions: [text] };
  const spoken = languageNames[language === 'ru' ? 'ru' : 'en'];
  const words: Readonly<Record<string, string>> = { language: spoken, text, wishes };
  const prompt = templates[template].plain.replace(/%(\w+)/g, (_, name: string) => words[name] ?? '').trim();
  return { prompt, captions: [text] };
}
