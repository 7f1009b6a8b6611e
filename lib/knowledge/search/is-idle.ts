/**
 * Words of a chat that say nothing about what is wanted, beyond the stop words of the database's own dictionaries:
 * greetings, politeness, wishing, asking for prices and times. In all the forms people use; `е` for `ё`.
 */
const idle = new Set(
  `привет приветик здравствуйте здравствуй добрый доброе доброго день дня вечер вечера утро утра ночи хай салют алло
  спасибо благодарю пожалуйста плиз извините простите подскажите подскажи скажите скажи расскажите расскажи покажите
  покажи посоветуйте посоветуй помогите помоги напишите ответьте интересует интересуют интересно
  хочу хотел хотела хотели хотелось хочется хотим хотят нужен нужна нужно нужны надо требуется ищу ищем найти найдите
  купить куплю покупаю приобрести заказать закажу заказываю заказ взять возьму возьмем беру давайте давай дайте дай
  добавить добавьте добавь положите оформить оформите оформим запишите записаться запись запишусь
  сколько скольки стоит стоят стоить цена цены ценой ценам почем стоимость прайс каталог ассортимент
  какой какая какие какое каких какую каком есть имеется имеются наличии наличие бывает бывают
  можно можете могу может хотите сможете буду будет будут делаете делать сделать продаете продается
  сегодня завтра послезавтра вчера сейчас утром днем вечером потом позже срочно
  это этот эта эти такой такая такие мне меня нам вам вас ваш ваша ваши мой моя свой один одна одно одну еще тоже также
  просто только очень пару пара штук штуки штука шт да нет ок окей хорошо ладно ага угу понятно
  hello hi hey good morning afternoon evening day thanks thank please sorry excuse
  want wants need needs like looking look find show tell recommend suggest help interested interest
  buy purchase order get take give add put book booking have has got sell selling do does can could would will
  price prices cost costs much many available availability there any some something anything
  today tomorrow now later tonight
  как что где когда если почему зачем кто чем чего what where when why how which who are you the is my your our we
  yes no ok okay sure great fine one another also just really piece pieces pcs`.split(/\s+/),
);

/** Whether a word says nothing about what is wanted. */
export const isIdle = (word: string): boolean => idle.has(word);
