/** Words of a language that belong to a neighbour, written with blanks between them. */
export interface Vocabulary {
  /** Belong to what follows. */
  readonly articles?: string;
  readonly prepositions?: string;
  readonly negations?: string;
  readonly auxiliaries?: string;
  readonly pronouns?: string;
  readonly titles?: string;
  /** A line rather begins than ends with them. */
  readonly conjunctions?: string;
  /** Belong to what goes before. */
  readonly enclitics?: string;
  /** Endings of adjectives, which belong to what follows. */
  readonly adjectives?: RegExp;
  /** Nouns are written with a capital: two capitals do not make a name. */
  readonly capitalNouns?: true;
}

/** By ISO 639-1 code. What is not listed is cut by punctuation, pauses and length alone. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: {
    articles:
      'a an the this these those my your his her its our their every each some any no another either neither',
    prepositions:
      'of in on at to for with from by about into onto over under between through during without within against among around before after behind beyond near per towards toward until upon via than as like across along inside outside despite',
    negations:
      "not never don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't mustn't",
    auxiliaries:
      "am is are was were be been being have has had do does did will would shall should can could may might must i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd that's there's let's gonna",
    pronouns: 'i you he she it we they who',
    conjunctions:
      'and or but nor so yet because although though while when where if unless that which who whose whom whether since once',
    titles: 'mr mrs ms dr prof st vs e.g i.e',
  },
  ru: {
    prepositions:
      'в во на с со к ко у о об обо от ото из изо за до по под подо над надо при про для без безо через перед передо между среди около вокруг кроме ради после против вместо из-за из-под насчёт сквозь вдоль мимо возле',
    negations: 'не ни нет',
    auxiliaries: 'буду будешь будет будем будете будут был была было были давай давайте пусть',
    pronouns: 'я ты он она оно мы вы они',
    conjunctions:
      'и а но или либо да что чтобы если когда пока хотя потому поэтому так как где куда откуда который которая которое которые которого которой которых которому которым котором ибо зато однако тоже',
    articles:
      'мой моя моё мои твой твоя наш наша наше наши ваш ваша ваше ваши свой своя своё свои этот эта это эти тот та те каждый каждая каждое самый самая самое самые',
    enclitics: 'бы б же ж ли ль',
    titles: 'г г-н г-жа гн др проф им ул т тов т.е т.к',
    adjectives: /.{2}(?:ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ую|юю|ыми|ими)$/,
  },
  uk: {
    prepositions:
      'в у на з із зі до від за по під над при про для без через перед між серед біля навколо крім заради після проти замість о об к ко',
    negations: 'не ні',
    auxiliaries: 'буду будеш буде будемо будете будуть був була було були хай нехай',
    pronouns: 'я ти він вона воно ми ви вони',
    conjunctions:
      'і й та а але або чи що щоб якщо коли поки хоча тому бо де куди як який яка яке які проте однак',
    enclitics: 'б би же ж',
    adjectives: /.{2}(?:ий|ій|ого|ому|ої|ими|их|ую)$/,
  },
  de: {
    articles:
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen dein deine sein seine seinen ihr ihre ihren unser unsere euer eure dieser diese dieses diesen diesem jeder jede jedes jeden',
    prepositions:
      'in im ins an am ans auf aus bei beim mit nach von vom zu zum zur für durch gegen ohne um über unter vor hinter neben zwischen während wegen trotz seit bis ab als wie',
    negations: 'nicht nie niemals',
    auxiliaries:
      'bin bist ist sind seid war warst waren wart habe hast hat haben habt hatte hatten werde wirst wird werden werdet wurde wurden kann kannst können muss musst müssen will wollen soll sollen darf dürfen mag möchte würde würden',
    pronouns: 'ich du er sie es wir man',
    conjunctions:
      'und oder aber denn sondern doch weil dass ob wenn als obwohl damit während bevor nachdem der die das',
    titles: 'herr frau dr prof hr fr st',
    capitalNouns: true,
  },
  fr: {
    articles:
      'le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque quelques aucun aucune',
    prepositions:
      'de à en dans sur sous avec sans pour par chez vers entre contre depuis pendant avant après comme selon malgré',
    negations: 'ne pas jamais',
    auxiliaries:
      'suis es est sommes êtes sont étais était étaient ai as a avons avez ont avais avait avaient vais va allons allez vont peux peut pouvons pouvez peuvent dois doit devons devez doivent',
    pronouns: 'je tu il elle on nous vous ils elles',
    conjunctions: 'et ou mais donc or ni car que qui quand lorsque si puisque parce comme dont où',
    titles: 'm mme mlle dr pr st',
  },
  es: {
    articles:
      'el la los las un una unos unas lo al del mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas cada',
    prepositions:
      'de a en con por para sin sobre entre desde hasta hacia contra según durante tras ante bajo',
    negations: 'no nunca jamás',
    auxiliaries:
      'soy eres es somos sois son era eran fue fueron he has ha hemos habéis han había habían estoy estás está estamos están estaba estaban voy va vamos van puedo puede pueden debo debe deben',
    pronouns: 'yo tú él ella usted nosotros ellos ellas ustedes se me te nos les',
    conjunctions: 'y e o u pero sino ni que porque aunque cuando si como donde mientras quien cual pues',
    titles: 'sr sra srta dr dra d',
  },
  it: {
    articles:
      'il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella nei nelle sul sulla mio mia tuo tua suo sua questo questa questi queste ogni',
    prepositions: 'di a da in con su per tra fra senza sopra sotto verso contro durante dopo prima come',
    negations: 'non mai',
    auxiliaries:
      'sono sei è siamo siete era erano ho hai ha abbiamo avete hanno aveva avevano sto sta stanno posso può possono devo deve devono',
    pronouns: 'io tu lui lei noi voi loro si mi ti ci vi',
    conjunctions: 'e ed o ma però né che perché anche se quando mentre dove come chi cui quindi',
    titles: 'sig dott ing prof',
  },
  pt: {
    articles:
      'o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela meu minha seu sua nosso nossa este esta esse essa cada',
    prepositions: 'de em com por para sem sobre entre desde até contra durante após sob',
    negations: 'não nunca jamais',
    auxiliaries:
      'sou és é somos são era eram foi foram estou está estamos estão estava estavam tenho tem temos têm tinha vou vai vamos vão posso pode podem devo deve devem',
    pronouns: 'eu tu você ele ela nós vocês eles elas se me',
    conjunctions: 'e ou mas porém nem que porque embora quando se como onde enquanto quem pois',
    titles: 'sr sra dr dra',
  },
  nl: {
    articles: 'de het een mijn jouw zijn haar ons onze jullie hun dit dat deze die elke elk geen',
    prepositions:
      'van in op aan met voor door bij naar uit over onder tussen tegen zonder om tot sinds tijdens na als dan',
    negations: 'niet nooit',
    auxiliaries:
      'ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd zal zullen zou zouden kan kunnen moet moeten wil willen mag',
    pronouns: 'ik jij je hij zij ze wij we u',
    conjunctions: 'en of maar want dus omdat dat als toen terwijl hoewel wanneer waar wie',
    titles: 'dhr mevr dr prof',
  },
  pl: {
    prepositions:
      'w we z ze na do od o po za przez dla bez pod nad przed przy między u ku około podczas po oprócz',
    negations: 'nie ani',
    auxiliaries: 'jestem jesteś jest jesteśmy są był była było byli będę będzie będą mam ma mamy mają',
    pronouns: 'ja ty on ona ono my wy oni one się',
    conjunctions:
      'i a ale lub albo czy że żeby jeśli gdy kiedy bo ponieważ chociaż więc który która które gdzie jak',
    titles: 'pan pani dr prof',
  },
  el: {
    articles: 'ο η το οι τα του της των τον την τους τις ένας ένα μια μία στο στη στην στον στα στις στους',
    prepositions: 'σε από με για προς μέχρι χωρίς κατά μετά παρά πριν ως',
    negations: 'δεν μην μη δε',
    auxiliaries: 'θα να ας έχω έχεις έχει έχουμε έχουν είμαι είναι ήταν',
    conjunctions: 'και κι ή αλλά ότι που όταν αν επειδή γιατί όμως ενώ ώστε',
  },
  ar: {
    prepositions: 'في من إلى على عن مع بين عند منذ حتى قبل بعد تحت فوق',
    negations: 'لا لم لن ما ليس',
    auxiliaries: 'قد كان كانت سوف هل',
    articles: 'هذا هذه ذلك تلك كل',
    conjunctions: 'و أو لكن ثم أن إن لأن إذا عندما الذي التي',
  },
  he: {
    prepositions: 'של את על עם אל מן בין לפני אחרי בלי תחת עד כמו',
    negations: 'לא אין אל',
    pronouns: 'אני אתה את הוא היא אנחנו אתם הם הן',
    conjunctions: 'או אבל כי אם כאשר אשר גם',
  },
  hi: {
    enclitics: 'का की के को से में पर ने तक भी ही तो है हैं था थी थे हूँ',
    negations: 'नहीं मत न',
    conjunctions: 'और या लेकिन कि क्योंकि अगर जब मगर',
  },
  tr: {
    articles: 'bir bu şu o her',
    enclitics: 'mi mı mu mü de da ki için ile gibi kadar',
    conjunctions: 've veya ama fakat çünkü eğer ancak',
  },
  ja: {
    enclitics:
      'は が を に で と も の へ や か ね よ な から まで より だけ しか ば て た だ です ます ました ません でした ない ん う という',
  },
  zh: {
    enclitics: '的 了 吗 呢 吧 着 过 们 啊 呀 地 得',
    conjunctions: '和 与 但 但是 因为 所以 如果 而 而且 或 或者',
  },
};
