import type { Field } from '../schemas';

/** Headers as shops write them, in lower case, `е` for `ё`, without punctuation. */
export const headerWords: Readonly<Record<Field, string>> = {
  name: 'name|product|products|product name|product title|title|item|items|item name|service|services|service name|goods|treatment|procedure|menu item|наименование|название|имя|товар|товары|наименование товара|наименование товаров|название товара|товар услуга|товары и услуги|товар или услуга|наименование товара услуги|услуга|услуги|наименование услуги|наименование услуг|название услуги|вид услуги|позиция|наименование позиции|номенклатура|продукт|название продукта|наименование продукции|продукция|процедура|блюдо|букет|名称|品名|商品|商品名|商品名称|产品|产品名称|服务|服务名称|製品名|メニュー',
  sku: 'sku|skus|article|article no|article number|art|art no|item code|item no|item number|product code|service code|part number|part no|vendor code|stock code|code|id|артикул|арт|артикул товара|код|код товара|код услуги|код позиции|номер артикула|ску|货号|编号|商品编号|商品编码|型号|品番|商品コード|商品番号',
  price:
    'price|prices|cost|rate|fee|tariff|unit price|retail price|selling price|our price|price per unit|price per piece|price each|price per service|sale price|special price|discount price|цена|цены|стоимость|тариф|прайс|цена за единицу|цена за ед|цена за шт|цена за штуку|цена за 1 шт|цена за услугу|цена за процедуру|цена за сеанс|цена за букет|цена товара|цена услуги|стоимость товара|стоимость услуги|стоимость услуг|розничная цена|цена розничная|цена розница|розница|цена продажи|акционная цена|цена со скидкой|цена по акции|price per item|retail|价格|单价|售价|零售价|価格|単価|売価|値段|販売価格',
  currency: 'currency|cur|ccy|валюта|валюта цены|币种|通貨',
  unit: 'unit|units|uom|unit of measure|unit of measurement|measure|ед|ед изм|ед измерения|единица|единицы|единица измерения|единицы измерения|един изм|单位|単位',
  stock:
    'stock|qty|quantity|in stock|available|availability|on hand|inventory|stock qty|stock quantity|stock level|остаток|остатки|в наличии|наличие|количество|кол во|колво|на складе|остаток на складе|количество на складе|склад|доступно|库存|数量|在庫|在庫数',
  duration:
    'duration|time|length of service|service duration|session length|длительность|продолжительность|время|длительность услуги|продолжительность услуги|длительность сеанса|продолжительность сеанса|время услуги|время сеанса|время процедуры|длительность процедуры|时长|所要時間',
  prepayment:
    'prepayment|pre payment|prepay|deposit|advance|advance payment|down payment|upfront|предоплата|аванс|задаток|депозит|размер предоплаты|сумма предоплаты|предоплата за услугу',
  format: 'format|service format|формат|формат услуги|формат проведения|формат занятия',
  place:
    'place|location|venue|address|where|место|адрес|локация|место проведения|место оказания|место оказания услуги|где|филиал',
  description:
    'description|desc|details|about|note|notes|comment|comments|product description|описание|подробности|подробное описание|описание товара|описание услуги|состав|примечание|примечания|комментарий|комментарии|描述|说明|备注|説明|備考',
  question: 'question|questions|q|faq|вопрос|вопросы|частый вопрос|вопрос клиента|问题|質問',
  answer: 'answer|answers|a|ответ|ответы|答案|回答',
  kind: 'type|kind|item type|тип|вид|тип позиции|тип товара',
  option:
    'size|color|colour|volume|material|weight|length|width|height|diameter|flavor|flavour|taste|scent|fabric|variant|option|frame size|wheel size|размер|цвет|объем|материал|вес|масса|длина|ширина|высота|диаметр|вкус|аромат|ткань|вариант|опция|рост|ростовка|размер рамы|размер колеса|количество в букете|модификация|尺寸|颜色|规格|サイズ|カラー|色|尺码',
};
