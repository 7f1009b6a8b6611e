import { plainWord } from './plain-word';

const byWord = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap((words, index) => words.split(' ').map((word) => [plainWord(word), index + 1] as const)),
  );

/** Names of months with their short forms, January first: en, ru, es, de, fr, pt, it, tr, uk, kk. */
export const monthWords = byWord([
  'january jan января январь январе янв enero ene januar janner janvier janv janeiro gennaio gen ocak січня січень қаңтар қаңтарда',
  'february feb февраля февраль феврале фев febrero februar fevrier fevr fevereiro fev febbraio subat şubat лютого лютий ақпан ақпанда',
  'march mar марта март марте marzo marz mars marco mart березня березень наурыз наурызда',
  'april apr апреля апрель апреле апр abril abr avril avr aprile nisan квітня квітень сәуір сәуірде',
  'may мая май мае mayo mai maio maggio mag mayıs травня травень мамыр мамырда',
  'june jun июня июнь июне июн junio juni juin junho giugno giu haziran червня червень маусым маусымда',
  'july jul июля июль июле июл julio juli juillet juil julho luglio lug temmuz липня липень шілде шілдеде',
  'august aug августа август августе авг agosto ago aout agosto ağustos серпня серпень тамыз тамызда',
  'september sept sep сентября сентябрь сентябре сен сент septiembre septembre setembro settembre set eylul eylül вересня вересень қыркүйек қыркүйекте',
  'october oct октября октябрь октябре окт octubre oktober okt octobre outubro out ottobre ott ekim жовтня жовтень қазан қазанда',
  'november nov ноября ноябрь ноябре ноя нояб noviembre novembre novembro nov kasım листопада листопад қараша қарашада',
  'december dec декабря декабрь декабре дек diciembre dic dezember dez decembre dezembro dicembre aralık грудня грудень желтоқсан желтоқсанда',
]);

/** Names of weekdays, Monday first. Short forms only where they are nothing else. */
export const weekdayWords = byWord([
  'monday mon понедельник понедельника понедельнику пн lunes montag montags lundi segunda segunda-feira lunedi pazartesi понеділок понеділка дүйсенбі дүйсенбіде',
  'tuesday tue tues вторник вторника вторнику вт martes dienstag dienstags mardi terca terça-feira terca-feira martedi salı вівторок вівторка сейсенбі сейсенбіде',
  'wednesday wed среда среду среды среде ср miercoles mittwoch mittwochs mercredi quarta-feira mercoledi carsamba çarşamba середа середу середи сәрсенбі сәрсенбіде',
  'thursday thu thurs четверг четверга четвергу чт jueves donnerstag donnerstags jeudi quinta-feira giovedi persembe perşembe четвер четверга бейсенбі бейсенбіде',
  "friday fri пятница пятницу пятницы пятнице пт viernes freitag freitags vendredi sexta-feira venerdi cuma пʼятниця п'ятниця п'ятницю п'ятниці жұма жұмада",
  'saturday суббота субботу субботы субботе сб sabado samstag samstags sonnabend samedi sabado sabato cumartesi субота суботу суботи сенбі сенбіде',
  'sunday воскресенье воскресенья воскресенью вс domingo sonntag sonntags dimanche domenica pazar неділя неділю неділі жексенбі жексенбіде',
]);

/** Weekdays in the plural, of which some may be meant: «по субботам», "on Mondays". */
export const weekdaysOften = byWord([
  'mondays понедельникам',
  'tuesdays вторникам',
  'wednesdays средам',
  'thursdays четвергам',
  'fridays пятницам',
  'saturdays субботам',
  'sundays воскресеньям',
]);

/** Days from today. */
export const relativeDays: ReadonlyMap<string, number> = new Map(
  [
    ["today tonight сегодня hoy heute aujourd'hui hoje oggi bugun bugün сьогодні бүгін", 0],
    ['tomorrow завтра mañana morgen demain amanha amanhã domani yarın завтра ертең', 1],
    ['послезавтра ubermorgen übermorgen apres-demain après-demain dopodomani післязавтра бүрсігүні', 2],
    ['yesterday вчера ayer gestern hier ontem ieri dun dün вчора кеше', -1],
  ].flatMap(([words, days]) =>
    String(words)
      .split(' ')
      .map((word) => [plainWord(word), Number(days)] as const),
  ),
);

/** Words that are a day in one language and something common in another: `mañana` is a morning too, `hier` is German. */
export const sometimesDays = new Set([
  'manana',
  'morgen',
  'hier',
  'mar',
  'mag',
  'set',
  'out',
  'sep',
  'gen',
  'ago',
  'may',
  'mon',
  'dez',
  'mart',
  'mars',
  'mai',
  'abr',
  'lug',
  'май',
]);

/** Units of time that follow a count. */
export const timeUnits =
  /^(?:h|std|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|минут\p{L}*|мин|час\p{L}*|ч|дн\p{L}+|день|сут\p{L}+|недел\p{L}+|месяц\p{L}*|лет|год\p{L}*|секунд\p{L}*|minutos?|horas?|dias?|semanas?|mes(?:es)?|minuten?|stunden?|tage?n?|wochen?|monate?n?|heures?|jours?|semaines?|mois|ore|giorn[oi]|settiman[ae]|mes[ei]|minut[io]|dakika|saat\p{L}*|gun|gün|hafta|хвилин\p{L}*|хв|дні|днів|тиж\p{L}+|місяц\p{L}*|минөт|сағат|күн\p{L}*|апта)$/u;

/** Units of things that can be measured: what is counted in them comes from a text of the shop. */
export const measureUnits =
  /^(?:cm|mm|m|km|см|мм|м|метр\p{L}*|kg|g|gr|mg|кг|г|гр|грамм\p{L}*|килограмм\p{L}*|l|ml|cl|л|мл|литр\p{L}*|inch(?:es)?|ft|oz|lbs?|gb|tb|гб|тб|°c|°|вт|w|kw|квт)$/u;
