import type { Word } from '@/lib/speech';

/** Prose as people say it, by language, and how fast: syllables a second of speech without its pauses. */
export const spokenSamples = {
  en: {
    syllablesASecond: 4.6,
    text: `Every morning my grandmother opened the small bakery on the corner of Mill Street at exactly half past five. She used to say that bread does not wait for people who like to sleep. I was eight years old when she let me stand next to the oven for the first time, and I still remember how warm the whole room was, even in January. The flour came from a farm about twelve miles away, and Mr. Harris, who drove the old green truck, always brought something for me: an apple, a story, or a stone he had found on the road. He never said where he was from, but everybody in the village knew that he had been a sailor once.

When I was older, I understood that the bakery had never made much money. In a good week we sold 400 loaves, and in a bad one perhaps half of that. My grandmother could have sold the house to the company that wanted to build a car park, because they offered her more than £90,000, but she would not even talk to them. "What would I do with a car park?" she asked, and that was the end of it. People laughed at her, of course, although most of them came back on Saturday and bought a cake.

Things changed in the winter that the bridge was closed. The supermarket on the other side of the river could not be reached for nearly three months, and suddenly there was a line in front of our door before it was light. We hired Anna Kowalski, who lived above the chemist, and her brother Peter. None of us slept very much. I learned that you can be tired and happy at the same time, which is something that nobody had told me at school. One night the oven broke, and we baked in the kitchen of the church until the man from Bristol had repaired it.

She died in the spring, a week after the bridge was opened again. There were so many people at the funeral that half of them had to stand outside in the rain. I thought about selling the bakery; I even wrote a letter to the company. But when I went in to look for a stamp, the room was still warm, and there was a note on the table in her handwriting. It said: do not forget to feed the starter. So I fed it. That was eleven years ago, and I have not forgotten it since.

If you ever come to our village, walk past the church and turn left at the old post office. You will smell it before you see it. We open at half past five, and if you arrive early enough, I will let you stand next to the oven. Bring a story, if you can. We have enough apples.`,
  },
  ru: {
    syllablesASecond: 4.9,
    text: `В прошлом году мы с братом решили проехать на велосипедах вдоль всей Волги, от истока до самого моря. Сначала никто не верил, что у нас получится. Мама говорила, что мы вернёмся через три дня, а сосед Иван Петрович даже поспорил с отцом на мешок картошки. Мы готовились всю зиму: читали карты, собирали палатку, учились чинить колёса. В мае, когда сошёл снег, мы сели на поезд и доехали до маленькой станции, от которой до истока оставалось ещё 40 километров по лесной дороге.

Волга начинается с деревянного домика, под которым лежит лужа. Трудно поверить, что из неё получается великая река. Мы стояли на мостике, молчали и слушали, как поют птицы. Потом брат сказал, что пора ехать, потому что до вечера надо добраться до деревни. Дорога была плохая, и к ночи мы проехали всего двадцать километров. Зато нас пустила переночевать бабушка Вера, которая накормила нас горячими пирогами и рассказала, как в детстве переплывала реку на спор.

Первая неделя была самой тяжёлой. Болели ноги, каждый день шёл дождь, и у меня два раза лопалась шина. Я несколько раз хотел бросить всё и вернуться домой, но не мог признаться в этом брату. Позже он рассказал, что думал о том же самом. А потом мы вдруг привыкли. Оказалось, что человеку для счастья нужно совсем немного: сухие носки, горячий чай и ровная дорога. В Твери мы купили новый насос, в Ярославле впервые за месяц сходили в кино, а в Казани нас три дня не отпускали случайные знакомые.

Больше всего мне запомнились люди. В каждом городе кто-нибудь подходил и спрашивал, откуда мы едем и не нужна ли нам помощь. Один водитель грузовика проехал с нами медленно почти десять километров, чтобы прикрыть нас от встречного ветра. Под Саратовом мальчик лет семи подарил нам компас, который, как выяснилось позже, всегда показывал на восток. Мы не стали его выбрасывать. Он до сих пор лежит у меня на столе, и я каждый раз улыбаюсь, когда на него смотрю.

До моря мы доехали в конце августа. Никакого праздника не было: вода, песок, несколько лодок и старый рыбак, который даже не посмотрел в нашу сторону. Мы сели на берег и долго ничего не говорили. Я думал, что буду радоваться, но мне было немного грустно. Брат достал из кармана камешек, который подобрал у истока, размахнулся и бросил его в воду. Вот теперь всё, сказал он. Назад мы ехали на поезде, и в окне была видна река, по которой мы так долго плыли своими ногами.`,
  },
} as const;

const vowels = /[aeiouyаеёиоуыэюя]+/giu;

/**
 * The words of a text as a recording of it would have them: each as long as its syllables, with the pauses people make after
 * phrases, sentences and paragraphs. The same seed gives the same times.
 */
export function spokenWords(text: string, syllablesASecond: number, seed = 1): Word[] {
  const random = randomOf(seed);
  const words: Word[] = [];
  let at = 300;
  for (const paragraph of text.split(/\n+/)) {
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const digits = word.replace(/\D/g, '').length;
      const syllables = Math.max(1, word.match(vowels)?.length ?? 0) + digits;
      const length =
        ((syllables + 0.15 * word.length) / 1.45 / syllablesASecond) * 1_000 * (0.85 + 0.3 * random());
      words.push({ text: word, from: Math.round(at), to: Math.round(at + Math.max(70, length)) });
      at += Math.max(70, length) + (random() < 0.06 ? 120 * random() : 0);
      if (/[.!?]["”»]?$/u.test(word)) at += 350 + 450 * random();
      else if (/[,;:]$/u.test(word)) at += 100 + 220 * random();
    }
    at += 600 + 600 * random();
  }
  return words;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
