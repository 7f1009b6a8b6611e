/** A line: what a customer types | the SKUs that answer it; any of them may come first. */
const lines = `
айфон 15 про 256|IP15P-256 IP15P-256W
айфон 15 про 128гб|IP15P-128
iphone 15 pro 256gb black|IP15P-256
Здравствуйте, есть айфон 14?|IP14-128
айфончик 15 синий|IP15-128
самсунг галакси с24|SGS24-256
самсунг 55 дюймов|TV55S
samsung galaxy a55|SGA55-128
сяоми редми нот|XR13-128
хуавей п60 про|HW-P60
хуавэй|HW-P60
макбук эйр|MBA13
ноут леново|LNV15
ноутбук lenovo 512 гб|LNV15
телек 43|TV43L
телевизор xiaomi 65"|TV65X
эирподс про|APP2
блютуз наушники джибиэль|JBL510
плойка 5|PS5
ps 5|PS5
павербанк 20000|PB20
power bank 10000 mah|PB10
зарядка 20 ватт|CHG20
шуруповёрт акк 18в|BOSCH18 MAK18
шуруповерт bosch 12 вольт|BOSCH12
шурупаверт макита|MAK18
шурик 18 V|BOSCH18 MAK18
дрель 1200 вт|DRL12
болгарка|UGL125
дайсон|DYSV15
пылесос керхер|KARW
электрочайник 1.7л|KET17
чайник литровый 1 л|KET1
кофе машина|CM-DL
коффемашина делонги|CM-DL
свч|MWV
стиралка|WMC
холодос|
[jkjlbkmybr|FRG
abkbgc en.u|IRN
красное платье размер M|DR-RM DRS-RED-M
something like a red dress, size M|DRS-RED-M DR-RM
платье вечернее черное|DR-EV
джинсы 40|JN-40
худи серая|HD-GL
белая футболка м|TS-WM
найки 43 размер|NK-43
нью баланс|NB-44
кроссовки адидас|AD-42
рюкзак|BKP
backpack 25 l|BKP
шампунь 250мл|SHM-250
шампунь литр 1000 мл|SHM-1
кофе в зернах килограмм 1кг|COF-1
кофе 250 грамм|COF-250
эрл грей|TEA-B
вода 0,5|WTR-05
вода пол литра 500мл|WTR-05
краска 2500 мл|PNT-25
лампочка 15 вт|LMP15
51 роза|ROS51
roses 25|ROS25
тюлпаны желтые|TUL
офисное кресло|
office chiar|CHR-O
диван|SOF
couch|SOF
desk lmap|LAMP-D
running shoes 42|SHO-R42
leather bag|BAG-L
garden hose|HOS25
велосипед для ребенка|BIK
bike helmet|HLM
ntktdbpjh cfvceyu|TV55S
привет|
ghbdtn|
спасибо, до свидания|
водолазный костюм|`;

/** Sixty and more ways to ask; without SKUs: nothing should be found. */
export const gradedQueries: ReadonlyArray<{ readonly query: string; readonly skus: readonly string[] }> =
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', skus = ''] = line.split('|');
      return { query, skus: skus.split(' ').filter(Boolean) };
    });
