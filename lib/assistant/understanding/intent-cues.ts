import { personCues } from './person-cues';

/** What a sentence may be about. One sentence can be about several things. */
export type Intent =
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'browse'
  | 'price'
  | 'available'
  | 'buy'
  | 'book'
  | 'remove'
  | 'change'
  | 'cart'
  | 'clear'
  | 'checkout'
  | 'paylink'
  | 'paid'
  | 'status'
  | 'cancel'
  | 'human'
  | 'complaint'
  | 'insult'
  | 'discount'
  | 'slots'
  | 'more'
  | 'recommend'
  | 'cheapest'
  | 'delivery'
  | 'details'
  | 'reschedule'
  | 'about'
  | 'bot'
  | 'compare'
  | 'expensive'
  | 'later'
  | 'keep';

const any = (...patterns: string[]): string => patterns.join('|');

/** Patterns over folded text, matched between word borders. */
export const intentCues: Readonly<Record<Intent, string>> = {
  greeting: any(
    '(?:есть |тут |здесь |там )*кто[- ]?(?:нибудь|то) (?:есть|тут|здесь|там|на месте|на связи)|(?:есть|тут|здесь) кто[- ]?нибудь(?! \\p{L})|как (?:дела|жизнь|поживаете|ваши дела)|привет\\p{L}*|здравствуй\\p{L}*|здраст\\p{L}*|здрасьте|здрасте|здаров\\p{L}*|добр(?:ый|ого|ое) (?:день|дня|вечер|вечера|утро|времени суток)|доброго|хай|салют|приветики|ку',
    '(?:is )?any(?:one|body) (?:there|here|home|around)|how are you(?: doing)?|hi|hello|hey|heya|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings',
  ),
  thanks: any(
    'спасиб\\p{L}*|благодар\\p{L}*|спс|пасиб\\p{L}*',
    'thanks|thank you|thx|ty|cheers|much appreciated',
  ),
  bye: any(
    'пока|до свидания|всего доброго|всего хорошего|до встречи|хорошего дня|хорошего вечера',
    'bye|goodbye|see you|see ya|have a (?:nice|good|great) (?:day|evening|one)',
  ),
  browse: any(
    '(?:что|че|чего|чем) (?:у вас |вы |вообще )*(?:есть|имеется|продаете|торгуете|предлагаете|можно (?:купить|заказать))|(?:есть|имеется) в наличии|ассортимент\\p{L}*|каталог\\p{L}*|прайс\\p{L}*|меню|(?:весь |полный )?список (?:товаров|услуг)|как(?:ие|ой|ая|ое) \\p{L}+ (?:у вас )?(?:есть|имеются|продаете|в наличии)|какие (?:у вас |вы |есть |еще |ваши )*(?:есть|товары|услуги|предложения|варианты|оказываете|делаете|виды)|(?:какие|что за|покажи\\p{L}*) (?:у вас )?(?:товары|услуги|услугам)|что (?:вы )?(?:делаете|оказываете)|покажите (?:все|что есть|варианты)|что можно (?:купить|заказать|выбрать)',
    "what (?:do|can|are|else do) you (?:have|sell|offer|do|got)|what(?:'s| is) (?:on offer|available|there|in stock)|catalog(?:ue)?|price ?list|(?:the |your )?menu|(?:your|the|all|list of) (?:products|services|items|options)|what services|what products|which (?:products|services)|what(?:'ve| have) you got|what kinds?|show me (?:everything|what you have|all|options)|what can i (?:buy|order|book|get)|options do you have",
  ),
  price: any(
    'сколько (?:это |он\\p{L}? |она |они |будет |будут |все )?(?:стоит|стоят|стоить)|почем|какая цена|цен[аыуе]|стоимост\\p{L}*|по какой цене|сколько стоит|скок стоит|сколько будет|во сколько обойдется|прайс на',
    "how much|price|prices|cost|costs|pricing|what(?:'s| is) the (?:price|cost)|rates?",
  ),
  available: any(
    'есть ли|есть|остал\\p{L}*|в наличии|наличи\\p{L}*|имеется|имеются|бывают|найдется|продаете|делаете',
    'do you (?:have|sell|do|offer|stock|carry)|have you got|got any|is there|are there|any .+ (?:left|available)|in stock|available|do u have',
  ),
  buy: any(
    '(?:за)?х[оа](?:чу|чется|тим|тел\\p{L}*|тела бы)|закаж\\p{L}*|заказать|заказыва\\p{L}*|куп(?:ить|лю|им|и)|возьм\\p{L}*|взять|бер[уе]\\p{L}?|добав\\p{L}*|полож\\p{L}*|дай(?:те)?|нуж(?:ен|на|но|ны)|надо|мне бы|можно мне|можно|приобрест\\p{L}*|оформите|подбер\\p{L}*|отлож\\p{L}*|плюс|еще|давайте еще|пожалуйста|пожалуста|плиз|пж',
    "want|i'd like|would like|id like|like to (?:buy|order|get)|buy|order|add|take|i'll (?:take|have|get)|ill (?:take|have|get)|get me|give me|can i (?:have|get|order|buy|take)|could i (?:have|get|order|buy)|need|purchase|put|grab|i'll go (?:with|for)|let me (?:have|get)|may i have|looking for|interested in|one more|another|please|pls|plz",
  ),
  book: any(
    'запи(?:шите|шусь|саться|шись|шите|сать|шем\\p{L}*)|запись|заброниров\\p{L}*|забронируй\\p{L}*|бронь|броню|бронир\\p{L}*|назнач\\p{L}*|приду|подойти|прийти',
    'book|booking|appointment|schedule|reserve|reservation|sign me up|come in',
  ),
  remove: any(
    'убер\\p{L}*|убра\\p{L}*|удал\\p{L}*|исключ\\p{L}*|вычеркн\\p{L}*|выкин\\p{L}*|уберем|отказ\\p{L}+ся|откажусь|не над[оа]|не нуж\\p{L}*|не хочу|передумал\\p{L}*',
    "remove|delete|drop|take (?:off|out)|exclude|don't (?:want|need)|do not (?:want|need)|dont (?:want|need)|no longer|get rid of|scratch|minus",
  ),
  change: any(
    'сдела(?:й|йте|ем)|измен\\p{L}*|поменя\\p{L}*|смени\\p{L}*|замен\\p{L}*|постав\\p{L}*|исправ\\p{L}*|лучше|вместо|увелич\\p{L}*|уменьш\\p{L}*|не \\p{L}+,? а',
    'change|make (?:it|that|them)|update|set|instead|replace|swap|switch|rather|actually|increase|reduce|only',
  ),
  cart: any(
    'корзин\\p{L}*|мой заказ сейчас|что (?:у меня )?(?:в заказе|заказано|набрал\\p{L}*|выбрал\\p{L}*)|итого|какая сумма|сколько (?:всего|вышло|получается|выходит|итого)|на какую сумму|общая сумма',
    "cart|basket|my order so far|what(?:'s| is) in my (?:order|bag)|(?:the |my )?total|sum|so far",
  ),
  clear: any(
    'очист\\p{L}*|начать (?:заново|сначала)|начнем (?:заново|сначала)|удали\\p{L}* все|убер\\p{L}* все|отмени\\p{L}* все|сброс\\p{L}*|все отмен\\p{L}*|ничего не надо|все убер\\p{L}*',
    'clear|empty|start (?:over|again)|remove (?:everything|all)|delete (?:everything|all)|cancel everything|reset',
  ),
  checkout: any(
    'оформ\\p{L}*|оплатить|оплачу|оплачива\\p{L}*|заказываю|подтвержда\\p{L}*|это все|на этом все|больше ничего|все,? (?:спасибо|больше|хватит|оформ\\p{L}*)|все(?!-)|хватит|достаточно|готов\\p{L}? (?:оплатить|заказать|оформить)|к оплате|перейти к оплате|закончить|завершить|покупаю|расчит\\p{L}*|рассчит\\p{L}*',
    "check ?out|pay|that(?:'s| is|s) (?:all|it|everything)|place (?:the|my|an) order|complete (?:the|my) order|finish|proceed|confirm|nothing else|no more|done|ready to (?:pay|order)|order it|i'm done|im done|go ahead|finali[sz]e",
  ),
  paylink: any(
    'ссылк\\p{L}*|как (?:мне )?(?:оплатить|заплатить)|куда (?:платить|переводить|оплачивать|оплатить)|(?:не )?(?:открывается|работает) (?:ссылка|оплата)|счет на оплату|выставите счет|реквизит\\p{L}*',
    'link|how (?:do|can|should) i pay|where (?:do|can) i pay|invoice|payment (?:page|link)|send (?:me )?(?:the |a )?link',
  ),
  paid: any(
    'оплатил\\p{L}*|заплатил\\p{L}*|оплачено|оплата прошла|деньги (?:ушли|списали\\p{L}*|перев\\p{L}*)|перевел\\p{L}*|списал\\p{L}*',
    "i(?:'ve| have)? paid|paid|payment (?:is )?(?:done|made|sent|complete\\p{L}*|went through)|just paid|money was taken",
  ),
  status: any(
    'номер (?:моего )?заказа|где (?:мой |же )?(?:заказ|курьер|посылка|доставка)|статус\\p{L}*|что с (?:моим )?заказом|когда (?:приедет|привезут|привезете|доставят|будет доставка|ждать|приедете|мой заказ|моя запись)|мой заказ|моя запись|мою запись|на когда я записан\\p{L}*|во сколько (?:мне|у меня)|подтвержден\\p{L}*|прошла ли оплата|дошла ли оплата|напомните',
    "where(?:'s| is) my (?:order|delivery|parcel|package|courier)|status|order (?:status|number)|when will (?:it|my|they|you)|when is my|what time is my|is (?:it|my \\p{L}+) confirmed|my (?:order|booking|appointment)|track|did (?:my|the) payment|remind me",
  ),
  cancel: any('отмен\\p{L}*|аннулир\\p{L}*|отказаться от заказа', 'cancel|call off'),
  human: personCues,
  complaint: any(
    'жалоб\\p{L}*|жалу\\p{L}*|брак\\p{L}?|бракованн\\p{L}*|сломан\\p{L}*|сломал\\p{L}*|не работает|верните|вернуть (?:деньги|товар)|возврат\\p{L}*|обман\\p{L}*|мошенн\\p{L}*|ужас\\p{L}*|отвратительн\\p{L}*|безобразие|недовол\\p{L}*|не привез\\p{L}*|не приш(?:ел|ла|ло|ли)|не приехал\\p{L}*|опозда\\p{L}*|испор\\p{L}*|завял\\p{L}*|разбит\\p{L}*|разбил\\p{L}*|претензи\\p{L}*|плох(?:о|ой|ое|ая) (?:качеств\\p{L}*|обслуж\\p{L}*|сервис\\p{L}*)|кошмар\\p{L}*|в суд|роспотребнадзор\\p{L}*|перепутали|не то привезли|тухл\\p{L}*|просроч\\p{L}*',
    "complain\\p{L}*|refund|money back|broken|damaged|defective|faulty|doesn't work|does not work|scam|fraud|terrible|awful|horrible|disappoint\\p{L}*|unacceptable|wrong (?:item|order|product|size)|never arrived|didn't arrive|not arrived|hasn't arrived|late delivery|spoiled|rotten|wilted|lawyer|ripped off|worst|disgusting|return (?:it|this|the|my)",
  ),
  insult: any(
    'дурак\\p{L}*|дура|идиот\\p{L}*|туп(?:ой|ого|ое|ые|ая|ых|им|орыл\\p{L}*|ица|ицы)|дебил\\p{L}*|козел|козлы|уроды?|мраз\\p{L}*|сволоч\\p{L}*|пошел (?:ты|вон|на)|пошли вы|иди (?:ты )?на|заткнись|(?:на|по|от|за|вы)?ху[йеяю]\\p{L}*|пизд\\p{L}*|бля(?:д\\p{L}*|ть)?|еб(?:ан|ать|ал|уч)\\p{L}*|говно|гавно|сука|придур\\p{L}*|кретин\\p{L}*',
    'idiot|stupid|moron|dumb(?:ass)?|fuck\\p{L}*|shit\\p{L}*|bitch|asshole|bastard|screw you|shut up|crap|dickhead|retard\\p{L}*|piece of (?:shit|crap)',
  ),
  discount: any(
    'скидк\\p{L}*|скидоч\\p{L}*|скиньте|скинете|скинуть|подешевле отда\\p{L}*|промокод\\p{L}*|купон\\p{L}*|акци[яию]\\p{L}?|уступи\\p{L}*|бесплатно отда\\p{L}*|сделай\\p{L}* дешевле|за полцены|торг\\p{L}*|бонус\\p{L}*',
    'discount\\p{L}*|promo(?: ?code)?|coupon|voucher|deal|cheaper for me|lower (?:the )?price|half (?:the )?price|free of charge|bargain|special (?:price|offer)|knock .+ off|better price',
  ),
  slots: any(
    '(?:какое|какие|когда|есть|на какое|ближайш\\p{L}*|свободн\\p{L}*) .{0,25}(?<!\\p{L})(?:время|времени|окн[оаи]|окошк\\p{L}*|дат[аы]|слот\\p{L}*|мест[ао])|свободн\\p{L}+|когда (?:можно|вы можете|сможете|доставите|есть|получится|ближайш\\p{L}*|у вас)|другое время|другой день|другие (?:дни|варианты|даты)|во сколько можно|окошк\\p{L}*|как быстро',
    '(?:have|got|is there) (?:any |some )?(?:time|room)(?!\\p{L})|fit (?:me|us) in|(?:what|which|any|other|another|free|available) .{0,20}(?<!\\p{L})(?:times?|slots?|dates?|days?|openings?|windows?)|availability|when (?:can|could|are|do|is) (?:i|you|it|the|we)|how soon|when is the (?:next|earliest)|openings|earliest',
  ),
  more: any(
    'показать еще|покажи\\p{L}* еще|еще варианты|дальше|другие|что еще|еще что-нибудь|а еще|остальные',
    'show more|more options|next page|more|others|anything else do you have|what else|other options',
  ),
  recommend: any(
    'посовету\\p{L}*|порекоменду\\p{L}*|что лучше|подскажите,? что|что взять|что выбрать|популярн\\p{L}*|хит\\p{L}?|на ваш вкус',
    'recommend\\p{L}*|suggest\\p{L}*|what should i|best ?sell\\p{L}*|popular|advise|which (?:one )?is (?:best|better)',
  ),
  cheapest: any(
    'сам\\p{L}{2} (?:дешев\\p{L}*|недорог\\p{L}*|бюджетн\\p{L}*)|подешевле|недорог\\p{L}*|дешевле всего|дешев\\p{L}+',
    'cheapest|least expensive|lowest price|budget|inexpensive|cheaper',
  ),
  delivery: any(
    'воз(?:ите|ят|им)|довез\\p{L}*|доставк\\p{L}*|доставля\\p{L}*|доставит\\p{L}*|привез\\p{L}*|курьер\\p{L}*|адрес\\p{L}*',
    'deliver\\p{L}*|courier|shipping|ship|address',
  ),
  details: any(
    'подробн\\p{L}*|расскаж\\p{L}*|опис\\p{L}*|состав\\p{L}*|что входит|характеристик\\p{L}*|сколько (?:длится|занимает|времени)|как долго|размер\\p{L}*|из чего|покажи(?:те)?',
    "details?|tell me (?:more )?about|describe|description|what(?:'s| is) (?:included|in it|it made)|how long|size|show me|more about|ingredients",
  ),
  bot: any(
    '(?:вы|ты|это|а вы|я (?:говорю|общаюсь|переписываюсь) с|со мной) (?:(?:говорит|точно|случайно|живой|вообще|не) )*(?:(?:бот|робот|машина|автоответчик|нейросеть|программа)\\p{L}{0,3}|ии|человек)(?: или (?:бот|робот|человек))?|(?:тут|опять) (?:бот|робот)|я с (?:человеком|ботом|роботом|живым человеком) (?:говорю|общаюсь|разговариваю)',
    '(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? )?(?:real )?(?:bot|robot|machine|computer|ai|chatgpt|automated|human|person|real person)(?: or (?:an? )?(?:bot|robot|human|person|machine))?|you a bot',
  ),
  compare: any(
    'в чем (?:разница|отличи\\p{L}+)|разниц\\p{L}*|чем .{0,40}отлича\\p{L}*|отлича\\p{L}+|сравни\\p{L}*|(?:что|какой|какая|какое|какие|кто) (?:из них )?(?:лучше|дешевле|дороже|больше)',
    "(?:the )?difference(?:s)?(?: between)?|compare|comparison|which (?:one )?(?:of them )?(?:is|are|costs?) (?:better|cheaper|cheapest|dearer|bigger|larger|longer|more)|(?:what|which)(?:'s| is) (?:better|cheaper)|versus|vs",
  ),
  expensive: any(
    '(?:слишком |очень |так |как-то |что-то )?(?:дорого|дороговато|дорогой|дорогая|дорогие|дорогое)|не по карману|(?:есть |можно |что-нибудь |что-то |а )*(?:по)?дешевле(?: есть| нет| можно| что-нибудь)?',
    "(?:too |so |very |quite |bit |rather |really )*(?:expensive|pricey|dear|costly)|too much(?: money)?|cheaper|more affordable|can(?:'|no)?t afford|out of my budget",
  ),
  keep: any(
    'остав(?:им|ь|ьте|ляем|ляю|лю)|пусть (?:будет|будут|останется|останутся)|как (?:есть|было)',
    'keep|leave (?:it|them|the)|as (?:it|they) (?:is|are|was|were)|stick with|stay with',
  ),
  later: any(
    '(?:я )?(?:еще )?подума(?:ю|ем)|(?:на)?пишу (?:позже|потом)|вернусь (?:позже|потом)|(?:позже|потом) (?:на)?пишу|надо (?:подумать|посоветоваться)|посоветуюсь',
    "(?:let me|i(?:'ll| will)|i need to|have to) think(?: about it)?|get back to you|come back later|talk to my (?:wife|husband|partner)|maybe later",
  ),
  about: any(
    'самовывоз\\p{L}*|парковк\\p{L}*|сертификат\\p{L}*|наличны\\p{L}*|наличкой|карт(?:ой|ами|у|ы)|рассрочк\\p{L}*|кредит\\p{L}*|гарант\\p{L}*|находитесь|наход(?:ится|итесь)|расположен\\p{L}*|график\\p{L}*|режим\\p{L}*|работаете|открыты|закрыты|часы работы|примерк\\p{L}*|принимаете|лицензи\\p{L}*|мастера?|врач\\p{L}?',
    'parking|pick ?-?up|cash|cards?|warranty|guarantee|located|location|opening hours|open(?:ing)?|closed|gift cards?|instal+ments?|accept|wheelchair|licen[sc]ed?',
  ),
  reschedule: any(
    'перенес\\p{L}*|перенос\\p{L}*|перепи(?:шите|саться)|перезапи\\p{L}*',
    'reschedul\\p{L}*|move (?:my|the) (?:booking|appointment|delivery)|postpone|another day',
  ),
};
