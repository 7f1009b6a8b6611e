import { wordsOf } from './words-of';

// Letters and small words that Russian and English do not have.
const foreignLetters = /[іїєґўәғқңөұүһђћљњџñßçãõåøæłżźśćńęąőűşğıčřžýůěț¿¡äöüéèêà]/iu;
const foreignWords = new Set(
  'hola buenos quiero gracias bonjour merci voudrais guten hallo danke bitte ich möchte ciao vorrei grazie olá obrigado quanto custa precio cuánto cuesta merhaba istiyorum teşekkürler cześć dziękuję дякую будь ласка привіт скільки коштує коштують купити вітаю колькі каштуе каштуюць дзень прывітанне дзякуй сәлем рахмет қанша керек wieviel kostet brauche combien coûte salut buongiorno costa poproszę kosztuje'.split(
    ' ',
  ),
);

/** Whether a text is neither Russian nor English, as far as one can tell without a dictionary. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const other = letters.filter((letter) => !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(letter)).length;
  if (letters.length > 0 && other > letters.length / 2) return true;
  const words = wordsOf(text.toLowerCase());
  return (
    words.some((word) => foreignWords.has(word)) ||
    words.filter((word) => foreignLetters.test(word)).length >= 2
  );
}
