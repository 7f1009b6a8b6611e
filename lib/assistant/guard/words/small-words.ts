import { plainWord } from './plain-word';

/** The languages a reply can be checked in. */
export type ReadLanguage = 'en' | 'ru' | 'es' | 'de' | 'fr' | 'pt' | 'it' | 'tr' | 'uk' | 'kk';

const small: Readonly<Record<ReadLanguage, string>> = {
  en: "the a an is are we you your to for of and in on at it this that with have can be will not or from if what when how please yes no here would like there our i i'm it's hello hi thanks thank sorry sure",
  ru: 'и в на с по у к не мы вы вас вам ваш для это что как из есть или за до от если но все можно да нет здравствуйте привет спасибо пожалуйста наш а о его ее',
  es: 'el la los las un una de del y en que es por para con su se no le lo hay si este esta nuestro tenemos usted gracias hola buenos desea cuesta su puede',
  de: 'der die das ein eine und ist in zu mit fur von auf wir sie ihr ihre nicht es sich haben kann oder bei am im den dem bitte danke hallo ja nein gerne unser kostet',
  fr: 'le la les un une des de du et est en que pour avec vous nous votre notre pas sur au aux ce cette il elle a merci bonjour oui non ou si voici coute',
  pt: 'o a os as um uma de do da e em que para com por seu sua nao se no na temos voce esta este obrigado obrigada ola sim ou custa nosso bom dia',
  it: 'il lo la i gli le un una di del della e in che per con non si su da al alla sono abbiamo grazie ciao buongiorno questo questa costa nostro vuole lei',
  tr: 've bir bu icin ile var yok siz size sizin biz de da mi mı ne evet hayır merhaba tesekkurler lutfen olarak daha cok en adet fiyatı tane',
  uk: 'і й в у на з по до не ми ви вас вам ваш для це що як із є або за від якщо але так ні вітаю дякую будь ласка наш та чи',
  kk: 'және бұл біз сіз сізге сізді бізде үшін мен бен пен бар жоқ деп иә қалай қандай рахмет сәлеметсіз бе ма ме өте бір осы болады керек дана бағасы',
};

const languagesOf = new Map<string, ReadLanguage[]>();
for (const [language, words] of Object.entries(small)) {
  for (const word of words.split(' ')) {
    const key = plainWord(word);
    languagesOf.set(key, [...(languagesOf.get(key) ?? []), language as ReadLanguage]);
  }
}

/** Which language some folded words are in, by their small words; null when none of those is among them. */
export function guessLanguage(words: readonly string[]): ReadLanguage | null {
  const score = new Map<ReadLanguage, number>();
  for (const word of words) {
    const own = languagesOf.get(plainWord(word)) ?? [];
    for (const language of own) score.set(language, (score.get(language) ?? 0) + 1 / own.length);
  }
  let best: ReadLanguage | null = null;
  for (const [language, points] of score)
    if (points > (score.get(best ?? language) ?? 0) || best === null) best = language;
  return best;
}
