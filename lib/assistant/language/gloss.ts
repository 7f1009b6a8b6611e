// Small words of languages that are not spoken here, by what they mean in the nearest one that is. Names of goods and
// digits pass as they are.
const russian =
  "привіт:привет добрий:добрый вітаю:здравствуйте скільки:сколько коштує:стоит коштують:стоят дякую:спасибо ласка:пожалуйста треба:нужно мені:мне хочу:хочу хотів:хочу хотіла:хочу замовити:заказать купити:купить є:есть так:да ні:нет два:два дві:две три:три чотири:четыре п'ять:пять шість:шесть сім:семь вісім:восемь дев'ять:девять десять:десять завтра:завтра сьогодні:сегодня післязавтра:послезавтра ранку:утром вранці:утром ввечері:вечером доставка:доставка оплата:оплата людина:человек оператор:оператор і:и та:и добры:добрый дзень:день колькі:сколько каштуе:стоит каштуюць:стоят дзякуй:спасибо калі:пожалуйста трэба:нужно замовіць:заказать ёсць:есть заўтра:завтра сёння:сегодня дзве:две тры:три пяць:пять прывітанне:привет сәлем:привет сәлеметсіз:здравствуйте рахмет:спасибо қанша:сколько тұрады:стоит керек:нужно бір:один екі:два үш:три төрт:четыре бес:пять иә:да жоқ:нет ертең:завтра бүгін:сегодня бар:есть";
const english =
  'hola:hello buenos:hello buenas:hello quiero:want quisiera:want cuánto:how cuanto:how cuesta:much cuestan:much gracias:thanks sí:yes por:- favor:please uno:one una:one dos:two tres:three cuatro:four cinco:five seis:six mañana:tomorrow hoy:today y:and precio:price necesito:need bonjour:hello salut:hello je:- voudrais:want veux:want combien:how coûte:much coute:much coûtent:much merci:thanks oui:yes non:no un:one une:one deux:two trois:three quatre:four cinq:five demain:tomorrow et:and prix:price hallo:hello guten:hello tag:- ich:- möchte:want will:want brauche:need wie:how viel:much kostet:cost kosten:cost danke:thanks ja:yes nein:no ein:one eine:one einen:one zwei:two drei:three vier:four fünf:five morgen:tomorrow heute:today und:and bitte:please ciao:hello buongiorno:hello vorrei:want quanto:how costa:cost costano:cost grazie:thanks no:no due:two tre:three quattro:four cinque:five domani:tomorrow oggi:today e:and per:- favore:please olá:hello ola:hello quero:want custa:cost obrigado:thanks obrigada:thanks sim:yes não:no dois:two duas:two três:three amanhã:tomorrow hoje:today merhaba:hello istiyorum:want kaç:how ne:how kadar:much teşekkürler:thanks evet:yes hayır:no bir:one iki:two üç:three dört:four yarın:tomorrow bugün:today cześć:hello dzień:hello dobry:- chcę:want poproszę:want ile:how kosztuje:cost kosztują:cost dziękuję:thanks tak:yes nie:no dwa:two dwie:two trzy:three cztery:four jutro:tomorrow dziś:today i:and';

const read = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written.split(' ').map((pair) => {
      const [word = '', meaning = ''] = pair.split(':');
      return [word, meaning === '-' ? '' : meaning] as const;
    }),
  );

const meanings = [read(russian), read(english)] as const;

/** A foreign text with its small words put into Russian or English, so that what they ask for can be understood. */
export function gloss(text: string): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const known = meanings[cyrillic ? 0 : 1];
  return text.replace(/\p{L}+(?:'\p{L}+)*/gu, (word) => known.get(word.toLowerCase()) ?? word);
}
