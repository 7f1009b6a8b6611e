/**
 * Words by which a recording says that it is not the usual one, and the one spelling each of them is kept under. A Russian
 * word counts by its stem, as it stands in any case.
 */
export const versionWords: ReadonlyArray<readonly [word: RegExp, kept: string]> = [
  [/^(live|concert|вживую|живьем|жив(ой|ая|ое|ого)|концерт.*|лайв)$/, 'live'],
  [/^(remix(es|ed)?|rmx|ремикс.*)$/, 'remix'],
  [/^(mix|микс)$/, 'mix'],
  [/^(mashup|мэшап|мешап)$/, 'mashup'],
  [/^(bootleg|бутлег|refix|rework|flip|vip|dub)$/, '$&'],
  [/^(acoustic|акусти.*)$/, 'acoustic'],
  [/^(unplugged|анплагд)$/, 'unplugged'],
  [/^(edit|edited|радиоверси.*)$/, 'edit'],
  [/^(extended|расширенн.*)$/, 'extended'],
  [/^(instrumental|инструментал.*|минус|минусовк.*)$/, 'instrumental'],
  [/^(karaoke|караоке)$/, 'karaoke'],
  [/^(acapella|acappella|cappella|акапелл.*)$/, 'acapella'],
  [/^(cover|кавер.*|tribute|трибьют)$/, 'cover'],
  [/^(sped|spedup|speedup|nightcore|ускорен.*)$/, 'sped'],
  [/^(slowed|замедлен.*)$/, 'slowed'],
  [/^(reverb|8d|boosted)$/, '$&'],
  [/^(demo|демо)$/, 'demo'],
  [/^(session|sessions|сессия|rehearsal|репетиция)$/, 'session'],
  [/^(remaster|remastered|ремастер.*)$/, 'remaster'],
  [/^(orchestral|symphonic|оркестров.*|симфоническ.*)$/, 'orchestral'],
  [/^(reprise|alternate|alternative|clean|censored|explicit)$/, '$&'],
  [/^(version|версия|варианте?)$/, 'version'],
];
