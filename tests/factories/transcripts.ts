import fc from 'fast-check';
import type { Word } from '@/lib/speech';

/** Words of eight scripts, with their punctuation; those written without blanks as letters, words and whole sentences. */
const vocabulary = {
  en: 'the house of Mr. Harris, and if 400 loaves were sold — he asked: "Why not?" internationalisation I went. because she doesn’t know…',
  ru: 'в доме не было никого, потому что Иван Петрович уехал — и 40 километров достопримечательностями. Как бы то ни было! «Зачем?»',
  el: 'το σπίτι της γιαγιάς, και δεν ήξερε κανείς γιατί; Μαρία Παπαδοπούλου πήγε στην Αθήνα. με 15 ευρώ.',
  ar: 'كان في البيت، ولم يعرف أحد لماذا؟ ذهب أحمد إلى المدينة. مع ١٥ كتابًا؛ هذا الرجل \u200fمن\u200f القاهرة',
  he: 'הבית של סבתא, ולא ידע איש למה? דוד הלך אל העיר. עם 15 שקלים — כאשר שׁוּב חזר',
  hi: 'घर में कोई नहीं था, क्योंकि राम दिल्ली गया। उसके पास १५ किताबें थीं और वह क्षत्रिय स्त्री',
  zh: '我 们 在 家 里 ， 因为 没有 人 知道 。 他去了北京大学，买了15本书。 你好！ （ 笑 ） 「为什么？」 iPhone 东京タワーへ行きました、 それから',
  th: 'บ้าน ของ ยาย ไม่มีใครรู้ว่าทำไม เขาไปกรุงเทพมหานครเมื่อวานนี้ กับ หนังสือ 15 เล่ม ครับ น้ำ ที่',
} as const;

type Language = keyof typeof vocabulary;

/** What machines say instead of words now and then. */
const odd = [
  ...[
    '',
    ' ',
    '\n',
    '\u0000\u0007',
    '😀',
    '👨‍👩‍👧‍👦',
    '🇺🇦',
    '...',
    '!!!',
    '—',
    '(',
    '。',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\u202eevil\u202c',
  ],
  ...[
    'https://example.com/a/very/long/path?with=parameters&and=more#fragment-of-it',
    'a'.repeat(120),
    '好'.repeat(70),
  ],
  ...[
    'two words',
    ' many   words\tand\nbreaks in one ',
    'Donaudampfschifffahrtsgesellschaftskapitänswitwe',
    '！'.repeat(40),
  ],
];

export interface Transcript {
  readonly language: Language;
  readonly words: readonly Word[];
}

/** Words with the times of calm speech, sometimes with times no clock would give. `oddly` puts odd texts in between. */
export function transcripts({ oddly }: { readonly oddly: boolean }): fc.Arbitrary<Transcript> {
  const languages = Object.keys(vocabulary) as Language[];
  const said = fc.tuple(fc.nat(10_000), fc.nat(999), fc.nat(99));
  return fc
    .tuple(fc.constantFrom(...languages), fc.array(said, { maxLength: 40, size: 'max' }), fc.boolean())
    .map(([language, drawn, wild]) => {
      const list = vocabulary[language].split(' ');
      let at = 0;
      const words = drawn.map(([choice, length, chance]): Word => {
        const isOdd = oddly && chance > 92;
        const text = (isOdd ? odd[choice % odd.length] : list[choice % list.length]) ?? '';
        // Pauses: mostly none, now and then a long one.
        at += chance < 10 ? length : chance === 10 ? length * 60 : 0;
        const from = oddly && wild && chance > 85 ? length * 31 : at;
        const to = oddly && wild && chance > 75 ? from - 50 + (length % 90) : from + 60 + (length % 500);
        at = Math.max(at, from + 60 + (length % 500));
        return { text, from, to: Math.max(0, to) };
      });
      return { language, words };
    });
}
