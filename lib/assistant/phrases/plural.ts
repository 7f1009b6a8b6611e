const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') } as const;

/** The form a Russian or English noun takes with a number: `forms` are one, few (Russian only), many. */
export function plural(
  language: 'en' | 'ru',
  count: number,
  forms: { one: string; few?: string; many: string },
): string {
  const category = rules[language].select(count);
  if (category === 'one') return forms.one;
  return category === 'few' ? (forms.few ?? forms.many) : forms.many;
}
