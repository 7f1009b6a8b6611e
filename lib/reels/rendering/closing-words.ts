/** What the closing card asks for. */
export const closingWords: Readonly<Record<'en' | 'ru', string>> = {
  en: 'Message us to order',
  ru: 'Напишите нам в чат',
};
