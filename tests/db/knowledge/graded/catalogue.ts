/** A line: `SKU | name | option=value, … | price in units | stock`. Several shops in one, so that there is much to confuse. */
const lines = `
IP15P-128|Смартфон Apple iPhone 15 Pro 128 ГБ|цвет=чёрный|89990|3
IP15P-256|Смартфон Apple iPhone 15 Pro 256 ГБ|цвет=чёрный|99990|2
IP15P-256W|Смартфон Apple iPhone 15 Pro 256 ГБ|цвет=белый|98990|0
IP15-128|Смартфон Apple iPhone 15 128 ГБ|цвет=синий|69990|5
IP14-128|Смартфон Apple iPhone 14 128 ГБ|цвет=чёрный|59990|4
SGS24-256|Смартфон Samsung Galaxy S24 256 ГБ|цвет=серый|79990|6
SGA55-128|Смартфон Samsung Galaxy A55 128 ГБ|цвет=синий|34990|9
XR13-128|Смартфон Xiaomi Redmi Note 13 128 ГБ|цвет=чёрный|18990|12
HW-P60|Смартфон Huawei P60 Pro 256 ГБ|цвет=белый|64990|2
MBA13|Ноутбук Apple MacBook Air 13 M3 256 ГБ|цвет=серый|109990|3
LNV15|Ноутбук Lenovo IdeaPad 15.6" 512 ГБ||54990|4
TV55S|Телевизор Samsung QLED 55"||74990|3
TV43L|Телевизор LG 43"||34990|5
TV65X|Телевизор Xiaomi 65"||59990|1
APP2|Наушники Apple AirPods Pro 2||21990|8
JBL510|Наушники JBL Tune 510BT беспроводные|цвет=чёрный|3990|20
PS5|Игровая приставка Sony PlayStation 5||54990|2
PB10|Внешний аккумулятор Xiaomi 10000 мАч||1990|30
PB20|Внешний аккумулятор Anker 20000 мАч||4990|12
CHG20|Зарядное устройство 20 Вт USB-C||1490|40
BOSCH18|Шуруповёрт аккумуляторный Bosch GSR 18 В||12990|5
BOSCH12|Шуруповёрт аккумуляторный Bosch GSR 12 В||8990|5
MAK18|Шуруповёрт аккумуляторный Makita DDF 18 В||15990|3
DRL800|Дрель ударная Интерскол 800 Вт||4990|7
DRL12|Дрель ударная Makita 1,2 кВт||9990|2
UGL125|Угловая шлифмашина УШМ Makita 125 мм||7490|4
PERF|Перфоратор Bosch 2-26||13990|3
DYSV15|Пылесос Dyson V15 беспроводной||59990|2
KARW|Пылесос Karcher WD 3 1000 Вт||8990|6
KET17|Чайник электрический Tefal 1,7 л||3490|9
KET1|Чайник электрический Braun 1 л||4490|4
CM-DL|Кофемашина DeLonghi Magnifica||39990|2
CM-DR|Кофеварка капельная Philips 1,2 л||3990|5
BLD6|Блендер погружной Philips 600 Вт||4290|7
MWV|Микроволновая печь Samsung 23 л||8990|3
WMC|Стиральная машина LG 7 кг||36990|2
FRG|Холодильник Бирюса 2 м||29990|1
IRN|Утюг Philips 2400 Вт||4990|6
HD|Фен Braun 2000 Вт||2990|8
DR-RS|Платье летнее «Мальва»|цвет=красный, размер=S|4990|2
DR-RM|Платье летнее «Мальва»|цвет=красный, размер=M|4990|3
DR-RL|Платье летнее «Мальва»|цвет=красный, размер=L|4990|0
DR-BM|Платье летнее «Мальва»|цвет=синий, размер=M|4990|4
DR-EV|Платье вечернее «Аврора»|цвет=чёрный, размер=M|12990|2
SK-B|Юбка плиссированная|цвет=бежевый, размер=M|2990|5
JK-W|Куртка женская зимняя|цвет=белый, размер=M|9990|3
JK-M|Куртка мужская демисезонная|цвет=синий, размер=L|8990|3
JN-38|Джинсы мужские|цвет=синий, размер=38|3990|6
JN-40|Джинсы мужские|цвет=синий, размер=40|3990|2
HD-GL|Толстовка с капюшоном|цвет=серый, размер=L|3490|7
TS-WM|Футболка хлопковая|цвет=белый, размер=M|1290|20
TS-BL|Футболка хлопковая|цвет=чёрный, размер=L|1290|15
NK-42|Кроссовки Nike Air Max|цвет=белый, размер=42|12990|2
NK-43|Кроссовки Nike Air Max|цвет=белый, размер=43|12990|1
AD-42|Кроссовки Adidas Samba|цвет=чёрный, размер=42|11990|3
NB-44|Кроссовки New Balance 574|цвет=серый, размер=44|13990|2
SOC|Носки хлопковые, 3 пары||590|50
BKP|Рюкзак городской 25 л|цвет=чёрный|3990|8
SHM-250|Шампунь Garnier для сухих волос 250 мл||390|20
SHM-1|Шампунь Garnier для сухих волос 1 л||990|10
CRM-50|Крем для лица Nivea 50 мл||490|15
COF-250|Кофе в зёрнах Lavazza Oro 250 г||790|10
COF-1|Кофе в зёрнах Lavazza Oro 1 кг||2190|10
COF-G|Кофе молотый Jacobs 230 г||590|10
TEA-B|Чай чёрный Ahmad Earl Grey 100 г||350|20
TEA-G|Чай зелёный листовой 200 г||420|20
MLK-1|Молоко 3,2% 1 л||99|30
WTR-05|Вода питьевая 0,5 л||45|100
WTR-5|Вода питьевая 5 л||120|40
CHS|Сыр твёрдый 0,2 кг||320|15
HNY|Мёд липовый 500 г||690|10
PNT-25|Краска интерьерная белая Dulux 2,5 л||2490|5
PNT-10|Краска интерьерная белая Dulux 10 л||7990|2
LMP7|Лампа светодиодная 7 Вт||150|60
LMP15|Лампа светодиодная 15 Вт||290|60
ROS25|Букет из 25 роз|цвет=красный|4500|5
ROS51|Букет из 51 розы|цвет=красный|8900|2
TUL|Букет тюльпанов|цвет=жёлтый|2500|6
PEO|Букет пионов|цвет=розовый|5900|3
VAS|Ваза стеклянная 30 см||1900|7
CRD|Открытка||150|100
BLN|Воздушные шары, 10 шт||1200|20
CHR-O|Office chair Ergo|colour=black|14900|3
CHR-D|Dining chair Oak|colour=brown|7900|8
TBL|Coffee table Oak 90 cm||9900|2
SOF|Sofa Hygge three-seater|colour=grey|59900|1
BED|Bed frame 160 cm|colour=white|24900|2
LAMP-D|Desk lamp Arc 9 W|colour=black|2900|9
RUG|Wool rug 2 m|colour=beige|12900|2
DRS-RED-M|Summer dress Ruby|colour=red, size=M|4500|2
DRS-RED-L|Summer dress Ruby|colour=red, size=L|4500|1
DRS-GRN-M|Summer dress Ruby|colour=green, size=M|4500|3
SHO-R42|Running shoes Trail Pro|colour=blue, size=42|8900|4
SWT-L|Wool sweater Nordic|colour=grey, size=L|6900|2
BAG-L|Leather handbag Milano|colour=brown|15900|2
MUG|Ceramic mug 350 ml|colour=white|900|25
BTL|Water bottle 750 ml|colour=green|1900|18
HOS25|Garden hose 25 m||2900|5
DRB|Drill bit set, 19 pieces||1900|12
GRN|Coffee grinder Bodum||4900|4
BIK|Kids bicycle 16"|colour=red|12900|2
HLM|Bicycle helmet|colour=black, size=M|3900|6`;

export interface GradedItem {
  readonly sku: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly priceMinor: number;
  readonly stock: number;
}

/** What the graded queries are asked of. */
export const gradedCatalogue: readonly GradedItem[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [sku = '', name = '', options = '', price = '0', stock = '0'] = line.split('|');
    const pairs = options
      .split(', ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]);
    return {
      sku,
      name,
      options: Object.fromEntries(pairs),
      priceMinor: Number(price) * 100,
      stock: Number(stock),
    };
  });
