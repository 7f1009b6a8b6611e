import type { Field } from '../schemas';

/** Headers as shops write them, in lower case, `е` for `ё`, without punctuation. */
export const headerWords: Readonly<Record<Field, string>> = {
  name: 'name|product|products|product name|product title|title|item|items|item name|service|services|service name|goods|treatment|procedure|menu item|наименование|название|имя|товар|товары|наименование товара|наименование товаров|название товара|товар услуга|товары и услуги|товар или услуга|наименование товара услуги|услуга|услуги|наименование услуги|наименование услуг|название услуги|вид услуги|позиция|наименование позиции|номенклатура|продукт|название продукта|наименование продукции|продукция|процедура|блюдо|букет',
  sku: 'sku|skus|article|article no|article number|art|art no|item code|item no|item number|product code|service code|part number|part no|vendor code|stock code|code|id|артикул|арт|артикул товара|код|код товара|код услуги|код позиции|номер артикула|ску',
  price:
    'price|prices|cost|rate|fee|tariff|unit price|retail price|selling price|our price|price per unit|price per piece|price each|price per service|sale price|special price|discount price|цена|цены|стоимость|тариф|прайс|цена за единицу|цена за ед|цена за шт|цена за штуку|цена за 1 шт|цена за услугу|цена за процедуру|цена за сеанс|цена за букет|цена товара|цена услуги|стоимость товара|стоимость услуги|стоимость услуг|розничная цена|цена розничная|цена розница|розница|цена продажи|акционная цена|цена со скидкой|цена по акции',
  currency: 'currency|cur|ccy|валюта|валюта цены',
  unit: 'unit|units|uom|unit of measure|unit of measurement|measure|ед|ед изм|ед измерения|единица|единицы|единица измерения|единицы измерения|един изм',
  stock:
    'stock|qty|quantity|in stock|available|availability|on hand|inventory|stock qty|stock quantity|stock level|остаток|остатки|в наличии|наличие|количество|кол во|колво|на складе|остаток на складе|количество на складе|склад|доступно',
  duration:
    'duration|time|length of service|service duration|session length|длительность|продолжительность|время|длительность услуги|продолжительность услуги|длительность сеанса|продолжительность сеанса|время услуги|время сеанса|время процедуры|длительность процедуры',
  prepayment:
    'prepayment|pre payment|prepay|deposit|advance|advance payment|down payment|upfront|предоплата|аванс|задаток|депозит|размер предоплаты|сумма предоплаты|предоплата за услугу',
  format: 'format|service format|формат|формат услуги|формат проведения|формат занятия',
  place:
    'place|location|venue|address|where|место|адрес|локация|место проведения|место оказания|место оказания услуги|где|филиал',
  description:
    'description|desc|details|about|note|notes|comment|comments|product description|описание|подробности|подробное описание|описание товара|описание услуги|состав|примечание|примечания|комментарий|комментарии',
  question: 'question|questions|q|faq|вопрос|вопросы|частый вопрос|вопрос клиента',
  answer: 'answer|answers|a|ответ|ответы',
  kind: 'type|kind|item type|тип|вид|тип позиции|тип товара',
  option:
    'size|color|colour|volume|material|weight|length|width|height|diameter|flavor|flavour|taste|scent|fabric|variant|option|frame size|wheel size|размер|цвет|объем|материал|вес|масса|длина|ширина|высота|диаметр|вкус|аромат|ткань|вариант|опция|рост|ростовка|размер рамы|размер колеса|количество в букете|модификация',
};
