import { languages } from '@/lib/platform/i18n/languages';
import { languageNames } from './language-names';

/** The product's languages, each by its own name, to choose from in a `Select`. */
export function LanguageOptions() {
  return languages.map((language) => (
    <option key={language} value={language}>
      {languageNames[language]}
    </option>
  ));
}
