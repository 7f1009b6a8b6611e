import { wholeWords } from './whole-words';

/** Parts of the day in words, in the order they are tried; null where a part is open. */
export const partRules: ReadonlyArray<{
  readonly pattern: RegExp;
  readonly from: string | null;
  readonly until: string | null;
}> = [
  {
    pattern: wholeWords(
      '(?:в |во )?перв(?:ой|ую|ая) половин(?:е|у|а)(?: дня)?|до обеда|before lunch|(?:in the |the )?first half of the day',
    ),
    from: null,
    until: '13:00',
  },
  {
    pattern: wholeWords(
      '(?:во? )?втор(?:ой|ую|ая) половин(?:е|у|а)(?: дня)?|после обеда|после обеденн\\p{L}+|(?:in the |late |early )?afternoon|after lunch|после полудня|(?:in the |the )?second half of the day',
    ),
    from: '13:00',
    until: '18:00',
  },
  {
    pattern: wholeWords(
      'в обед|к обеду|ближе к обеду|в обеденн\\p{L}+ (?:время|перерыв)|(?:at )?lunch ?time|(?:at|by|around|for|over) lunch',
    ),
    from: '12:00',
    until: '14:30',
  },
  {
    pattern: wholeWords(
      '(?:с |с самого |рано |пораньше )?(?:утром|утра|утро|утречком|утрам|с утреца|поутру)(?: пораньше)?|(?:in the |early |first thing in the )?(?:mornings?|morn)',
    ),
    from: null,
    until: '12:00',
  },
  {
    pattern: wholeWords('днем|днём|в течение дня|среди дня|in the daytime|during the day'),
    from: '12:00',
    until: '17:00',
  },
  {
    pattern: wholeWords(
      '(?:под |к |ближе к |поздно |ранним )?(?:вечером|вечеру|вечер|вечерком|вечерам|вечерочком)|к концу дня|в конце дня|(?:in the |this |late |early )?(?:evenings?|eve)|tonight|after work|после работы|(?:by |at )?(?:the )?end of (?:the )?day',
    ),
    from: '17:00',
    until: null,
  },
  { pattern: wholeWords('ночью|at night'), from: '21:00', until: null },
];
