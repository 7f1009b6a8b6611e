const ones =
  'один:1 одна:1 одно:1 одну:1 одного:1 одной:1 одни:1 два:2 две:2 двух:2 двое:2 три:3 трех:3 трое:3 четыре:4 четырех:4 четверо:4 пять:5 пяти:5 пятеро:5 шесть:6 шести:6 семь:7 семи:7 восемь:8 восьми:8 девять:9 девяти:9 десять:10 десяти:10 одиннадцать:11 двенадцать:12 тринадцать:13 четырнадцать:14 пятнадцать:15 шестнадцать:16 семнадцать:17 восемнадцать:18 девятнадцать:19 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19';
const tens =
  'двадцать:20 тридцать:30 сорок:40 пятьдесят:50 шестьдесят:60 семьдесят:70 восемьдесят:80 девяносто:90 двадцати:20 тридцати:30 сорока:40 пятидесяти:50 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90';
const hundreds =
  'сто:100 ста:100 двести:200 триста:300 четыреста:400 пятьсот:500 шестьсот:600 семьсот:700 восемьсот:800 девятьсот:900';
const whole =
  'пара:2 пару:2 пары:2 парочка:2 парочку:2 тройка:3 тройку:3 пяток:5 дюжина:12 дюжину:12 дюжины:12 полдюжины:6 десяток:10 десятка:10 десяточек:10 сотня:100 сотню:100 полсотни:50 couple:2 pair:2 dozen:12 trio:3';

/** The numbers that single words stand for. */
export const numberWords = {
  ones: read(ones),
  tens: read(tens),
  hundreds: read(hundreds),
  /** Words that are a number by themselves: «пара», "dozen". */
  whole: read(whole),
  /** «Два десятка», "three dozen": so many of that many. */
  groups: read(
    'десятка:10 десятков:10 десяток:10 дюжины:12 дюжин:12 дюжина:12 сотни:100 сотен:100 пары:2 пар:2 dozen:12 dozens:12 pairs:2',
  ),
  thousands: new Set(['тысяча', 'тысячи', 'тысяч', 'тысячу', 'тыс', 'тыщу', 'тыщи', 'thousand', 'grand']),
} as const;

function read(written: string): ReadonlyMap<string, number> {
  return new Map(
    written.split(' ').map((pair) => {
      const [word = '', value = ''] = pair.split(':');
      return [word, Number(value)] as const;
    }),
  );
}
