/**
 * Words that say nothing about which item is meant: they are left out when a mention is compared with names in the price
 * list (and out of those names too).
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
  а и или но же ли бы не ни да нет вот это этот эта эту эти этого этой то тот та ту те того там тут здесь как так что чтобы чем кто где
  когда куда какой какая какое какие каких какую каком сколько почем стоит стоят стоить будет будут была было есть имеется
  у в во на с со к ко по за из от до для о об про при под над без через между перед после около
  я мне меня мной мы нам нас вы вам вас ваш ваша ваше ваши ваших он она оно они его ее их ему ей им себе свой свою мой моя мое мои мою наш
  хочу хотим хотел хотела хотели хотелось хочется заказать закажу закажем заказываю заказ заказа заказе заказов заказы купить куплю купим возьму возьмем взять беру берем
  добавь добавьте добавить добавим добавляй положи положите дай дайте дать нужен нужна нужно нужны надо можно могу можете приобрести
  оформить оформите оформляем оформим оформляйте оформление подбери подберите отложи отложите записаться запишите запиши записать запишусь запись
  забронировать забронируйте забронируй бронь бронирую назначьте убери уберите убрать удали удалите удалить исключи исключите
  сделай сделайте сделаем измени измените поменяй поменяйте поменять замени замените заменить поставь поставьте исправь исправьте лучше вместо
  покажи покажите показать подскажи подскажите скажи скажите расскажи расскажите интересует интересуют ищу посоветуйте посоветуй порекомендуйте
  пожалуйста плиз пж пжл привет здравствуйте здравствуй добрый день вечер утро доброе спасибо очень еще ещё тоже также только просто уже давай давайте ладно хорошо ок ага
  цена цены цену стоимость прайс наличии наличие доставка доставку доставки доставкой доставить доставьте привезти привезите адрес
  корзина корзину корзине корзины количество шт штук штуки штука штуку штучки штучек pcs pc piece pieces ед единиц экз
  такой такая такое такие такую которые который которая всего все весь всю любой любую любые какой-нибудь какую-нибудь что-нибудь что-то другой другую другие другое
  передумал передумала передумали отмена отменить отмените больше меньше первый второй третий тогда сразу теперь потом если
  ссылка ссылку ссылки оплата оплату оплатить самый самая самое самые самую одинаковых каждого каждый каждой
  a an the this that these those some any i me my mine we us our you your yours he she it its they them their one ones
  is are am be was were been do does did done have has had having can could may might will would shall should must
  i'd i'll i'm id ill im it's its that's thats let's lets don't dont what's whats how's
  want wanted like need needed buy buying order ordering get getting take taking add put give grab purchase book booking reserve schedule appointment
  remove delete drop change make set update replace swap instead exclude without rather actually only just
  show tell looking interested please pls plz hi hello hey thanks thank also too then now more another else
  much many cost costs price prices how what which where when who why of for to in on at with by from about into off out up and or but not no yes ok okay
  cart basket quantity each available stock left there here so very really maybe all total
  мама маме мамы маму жене жена мужу муж девушке подруге другу папе бабушке дочке дочери сыну ребенку детям коллеге коллегам начальнику директору сотруднику сотрудникам учителю себе
  рождения день юбилей подарок подарка праздник свадьбу годовщину красивый красивая красивое красивые красивую красивых хороший хорошая хорошие хорошую свежие свежих свежий
  кто-нибудь кто-то кого-нибудь кого-то кем-нибудь anyone anybody someone somebody people
  anything something everything nothing stuff thing things whatever ничего чего чего-нибудь чего-то кое-что штука
  both оба обе обоих all них everything
  u ur r thx открывается открыть работает приходит пришла пришлите отправьте скиньте изменить сменить
  ой ох эх эм э ну кстати слушайте слушай короче вообще вообщем значит хачу хотелабы плз пожалуста пожайлуста пожалуйсто
  oh ah um uh er well btw alright right okay anyway hmm wow hey
  лучший лучшую вкусный вкусная вкусные вкусную срочно именно обычный обычную вариант варианта какой-то нибудь
  mom mum mother wife husband girlfriend boyfriend friend dad father daughter son kid kids child colleague boss
  birthday anniversary gift present wedding party nice beautiful pretty lovely good great best fresh tasty urgently asap
  дела жизнь поживаете подождите погодите подожди погоди момент минутку минуту секунду секундочку стоп время времени дата дату список все-таки всетаки таки туда же
  сможете смогли сможешь смогу приехать приедете привезете привезти
  забыл забыла забыли забыло forgot forget something
  better worse between lot sends sent i've ive sounds lets compare
  as well deliver delivered bring
  wait hold second moment sorry time date list same place again rather too pity fine sure haha lol hmm
  delivery deliver delivered address good morning afternoon evening day dear sir madam go going ahead checkout pay
  `
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('ё', 'е')),
);
