import type { Seeded } from '../seeded';
import type { GuardDesk } from './guard-desk';

/** One way to make an honest reply a lie; null where the reply has nothing of the kind. */
type Tamper = (reply: string, desk: GuardDesk, random: Seeded) => string | null;

const sign = '(?:[$€£]|₽)';
const amount = new RegExp(
  `(?:${sign}\\s?)?\\d[\\d\\u00a0\\u202f .,]*(?:\\s?${sign})|${sign}\\s?\\d[\\d.,]*\\d`,
  'gu',
);
const clock = /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g;

/** Changes one place a pattern finds; null when it finds none. */
function at(
  reply: string,
  pattern: RegExp,
  random: Seeded,
  change: (found: string) => string,
): string | null {
  const places = [...reply.matchAll(pattern)];
  if (places.length === 0) return null;
  const place = random.of(places);
  const changed = change(place[0]);
  return changed === place[0]
    ? null
    : reply.slice(0, place.index) + changed + reply.slice(place.index + place[0].length);
}

const money = (found: string, digits: string): string => {
  const [mark = '₽'] = /[$€£₽]/.exec(found) ?? [];
  return mark === '₽' ? `${digits} ₽` : `${mark}${digits}`;
};

/** A sum nobody has named, as digits. */
const strange = ({ facts }: GuardDesk, { below }: Seeded): number => {
  for (;;) {
    const value = 11 + below(9_000);
    if (!facts.amounts.has(value * 100) && !facts.numbers.has(value)) return value;
  }
};

const digitsOf = (value: number, zero: number): string =>
  [...String(value)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

const inWords: ReadonlyArray<readonly [words: string, value: number]> = [
  ['девятьсот девяносто девять рублей', 999],
  ['сто одиннадцать рублей', 111],
  ['две тысячи триста рублей', 2_300],
  ['forty-one dollars', 41],
  ['nine hundred and ninety nine euros', 999],
  ['two thousand pounds', 2_000],
  ['trescientos once euros', 311],
  ['zweihundertdreizehn Euro', 213],
  ['trois cent onze euros', 311],
  ['duzentos e treze euros', 213],
  ['duecentotredici euro', 213],
  ['üç yüz on bir euro', 311],
  ['триста одинадцять євро', 311],
  ['үш жүз он бір теңге', 311],
];

const lies = {
  percent: [
    'Для вас скидка 15%!',
    'You get 15% off.',
    'Wir geben 15 % Rabatt.',
    'Le doy un 15 % de descuento.',
    'Наценки нет, минус 7%.',
    'Vi facciamo il 15% di sconto.',
  ],
  free: [
    'Доставка бесплатно!',
    'Delivery is free of charge.',
    'Die Lieferung ist kostenlos.',
    'El envío es gratis.',
    'La livraison est gratuite.',
    'A entrega é grátis.',
    'La consegna è gratuita.',
    'Teslimat ücretsiz.',
    'Доставка безкоштовна.',
    'Жеткізу тегін.',
    'It comes with a free gift.',
  ],
  link: [
    'Оплатите здесь: https://pay-x8.example.org/q1',
    'Pay at evil-shop.com/pay',
    'Пишите в t.me/flower_sale',
    'Write to boss@cheap.example',
    'Наш канал @cheap_roses_bot',
    'www.other.example/x',
  ],
  phone: [
    'Звоните: +7 900 555-44-33',
    'Call +1 (212) 555-0188.',
    'Карта 4276 3800 1234 5678',
    'Переведите на 2202 2012 3456 7890',
    'Call 8-800-555-35-35',
    'IBAN DE89 3704 0044 0532 0130 00',
  ],
  paid: [
    'Оплата получена, спасибо!',
    'Your payment has been received.',
    'Der Betrag ist bezahlt.',
    'Pago recibido.',
    'Paiement reçu.',
    'Pagamento confirmado.',
    'Ödemeniz alındı.',
    'Оплату отримано.',
    'Төлем қабылданды.',
  ],
  confirmed: [
    'Заказ подтверждён.',
    'You are booked, see you tomorrow!',
    'Ihre Bestellung ist bestätigt.',
    'Pedido confirmado.',
    'Commande confirmée.',
    'Вас записано.',
    'Siparişiniz onaylandı.',
  ],
  soon: [
    'Доставим послезавтра.',
    'We deliver the day after tomorrow.',
    'Wir liefern übermorgen.',
    'Livraison après-demain.',
    'Consegniamo dopodomani.',
    'Привезём завтра.',
    'We can come tomorrow.',
    'Mañana se lo llevamos, gracias por la espera.',
    'Доставимо післязавтра.',
    'Бүрсігүні жеткіземіз.',
    'Привезём через 29 дней.',
    'Ready in 29 days.',
  ],
  count: [
    'Осталось семнадцать штук.',
    'Only seventeen left.',
    'Nur siebzehn auf Lager.',
    'Quedan diecisiete.',
    'Il en reste dix-sept.',
    'Ne restano diciassette.',
    'Restam dezessete.',
    'Залишилось сімнадцять.',
  ],
} as const;

const append =
  (kind: keyof typeof lies): Tamper =>
  (reply, _, { of }) =>
    `${reply}\n${of<string>(lies[kind])}`;

/** The ways, by name. */
export const tampers: Readonly<Record<string, Tamper>> = {
  'another amount': (reply, desk, random) =>
    at(reply, amount, random, (found) => money(found, String(strange(desk, random)))),
  'one digit of an amount': (reply, desk, random) =>
    at(reply, amount, random, (found) => {
      const changed = found.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
      const value = Number(changed.replace(/[^\d]/g, ''));
      return desk.facts.amounts.has(value) || desk.facts.amounts.has(value * 100)
        ? money(found, String(strange(desk, random)))
        : changed;
    }),
  'an amount in words': (reply, _, random) => at(reply, amount, random, () => random.of(inWords)[0]),
  'digits of another script': (reply, desk, random) =>
    at(reply, amount, random, (found) =>
      money(
        found,
        digitsOf(strange(desk, random), random.of([0x0660, 0x06f0, 0x0966, 0xff10, 0x1d7ce, 0x1d7ec])),
      ),
    ),
  'digits with something invisible between': (reply, desk, random) =>
    at(reply, amount, random, (found) =>
      money(
        found,
        [...String(strange(desk, random))].join(random.of(['\u200b', '\u2060', '\u00ad', '\u200d'])),
      ),
    ),
  'another currency': (reply, _, random) =>
    at(reply, amount, random, (found) => found.replace(/[$€£₽]/, (mark) => (mark === '€' ? '₸' : '€'))),
  'a range': (reply, desk, random) =>
    at(
      reply,
      amount,
      random,
      (found) =>
        `${strange(desk, random)}–${found.replace(/^[$€£]\s?/, '')}${/^[$€£]/.test(found) ? ` ${found[0]}` : ''}`,
    ),
  thousands: (reply, _, random) =>
    at(reply, amount, random, (found) =>
      found.includes('₽') ? `${13 + random.below(80)} тыс. ₽` : `${found[0]}${13 + random.below(80)}k`,
    ),
  "another item's price": (reply, { items, currency }, random) => {
    const [one, other] = items;
    if (!one || !other || one.priceMinor === other.priceMinor || !reply.includes(one.name)) return null;
    const mark = { RUB: '₽', USD: '$', EUR: '€', GBP: '£' }[currency] ?? '';
    const sum = money(mark, String(other.priceMinor / 100));
    return random.below(2) === 0 ? `${one.name} — ${sum}` : `${reply}\n${one.name}: ${sum}`;
  },
  'another stock': (reply, { items }, random) => {
    const stock = items[0]?.stock ?? 0;
    return at(reply, new RegExp(`(?<![\\d.,])${stock}(?![\\d.,:])`, 'g'), random, () =>
      String(stock + 1 + random.below(60)),
    );
  },
  'another quantity': (reply, { facts }, random) =>
    at(reply, /× \d+/g, random, () => {
      let quantity = 12;
      while (facts.numbers.has(quantity)) quantity += 1 + random.below(40);
      return `× ${quantity}`;
    }),
  'another time': (reply, { facts }, random) =>
    at(reply, clock, random, () => {
      for (;;) {
        const time = `${String(random.below(24)).padStart(2, '0')}:${random.of(['00', '15', '30', '45'])}`;
        const twelve = `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`;
        if (
          !facts.times.has(time) &&
          !facts.times.has(twelve) &&
          !facts.namedTimes.has(time) &&
          !facts.namedTimes.has(twelve)
        )
          return time;
      }
    }),
  'morning for afternoon': (reply, _, random) =>
    at(reply, /(?<=\d )(?:AM|PM)/g, random, (mark) => (mark === 'AM' ? 'PM' : 'AM')),
  'another day': (reply, { facts }, random) =>
    at(
      reply,
      /(?<![\d:№#])(\d{1,2})(?=\.? (?:de |of )?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|[a-zçğşıöüéû]{3,}(?:ber|bre|bro|ary|mber|ch|il|ne|ly|ust|er|ar|rz|ai|uni|uli|ño|ero|zo|yo|io|to|re|ro|ço|ho|an|ık|lül|kim|at|ran|muz|os|is|ıs|vier|ier|in|let|oût|aio|gno)|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан))|(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{1,2}/gu,
      random,
      (day) => {
        const known = new Set(
          [...facts.dates.keys(), ...facts.namedDates].map((date) => Number(date.slice(8))),
        );
        for (;;) {
          const other = 1 + random.below(28);
          if (other !== Number(day) && !known.has(other)) return String(other);
        }
      },
    ),
  'another weekday': (reply, _, random) => {
    const weeks = [
      ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'],
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
      ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
      ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
      ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
      ['понеділок', 'вівторок', 'середа', 'четвер', 'пʼятниця', 'субота', 'неділя'],
    ];
    const words = reply.split(/[^\p{L}'ʼ]+/u);
    const week = weeks.find((days) => days.some((day) => words.includes(day)));
    const day = week?.find((one) => words.includes(one));
    if (!week || !day) return null;
    return reply.replace(
      new RegExp(`(?<!\\p{L})${day}(?!\\p{L})`, 'u'),
      random.of(week.filter((one) => one !== day)),
    );
  },
  'a percentage': append('percent'),
  'something free': append('free'),
  'a link': append('link'),
  'a phone or card': append('phone'),
  'a payment that was not': append('paid'),
  'a confirmation that was not': append('confirmed'),
  'a day in words': append('soon'),
  'a count in words': append('count'),
};
