/** Groups of everyday words for the same thing in a shop, in Russian and English. A company adds its own. */
const groups = `
  айфон, iphone, айфончик | эпл, apple, эппл | макбук, macbook, мак бук | айпад, ipad | эйрподс, airpods, аирподс, эирподс
  самсунг, samsung | сяоми, xiaomi, ксиоми, ксяоми, шаоми | хуавей, huawei, хуавэй | гэлакси, galaxy, галакси
  плейстейшн, playstation, плойка, ps | икс бокс, xbox, иксбокс | гоу про, gopro | джибиэль, jbl | эл джи, элджи, lg
  найк, nike, найки | нью баланс, new balance | зе норс фейс, the north face | леви, levis | лакост, lacoste
  про, pro | макс, max | мини, mini | плюс, plus | ультра, ultra | эйр, air
  смартфон, мобильник, мобильный телефон, сотовый, smartphone, mobile phone, cell phone
  ноутбук, ноут, лэптоп, лаптоп, laptop, notebook
  телевизор, телек, телик, tv, тв, television | наушники, наушник, headphones, earphones, earbuds, earpods
  холодильник, fridge, refrigerator | стиралка, стиральная машина, стиральная машинка, washing machine, washer
  посудомойка, посудомоечная машина, dishwasher | микроволновка, свч, микроволновая печь, microwave
  кофемашина, кофе машина, coffee machine, coffee maker | кофеварка, coffee maker | пылесос, vacuum cleaner, vacuum, hoover
  электрочайник, электрический чайник, electric kettle | чайник, kettle | блендер, blender | утюг, iron | фен, hair dryer
  шуруповерт, шурик, дрель шуруповерт, screwdriver | дрель, drill | перфоратор, rotary hammer | болгарка, ушм, angle grinder, grinder
  аккумуляторный, акк, аккум, cordless | аккумулятор, акб, акум, battery | зарядка, зарядное устройство, charger | павербанк, power bank, powerbank, пауэрбанк, внешний аккумулятор
  кроссовки, кроссы, кеды, sneakers, trainers, running shoes | футболка, майка, tee, t shirt, tshirt | толстовка, худи, hoodie, sweatshirt
  джинсы, jeans | платье, dress | юбка, skirt | куртка, jacket | пальто, coat | рубашка, shirt | брюки, штаны, trousers, pants
  свитер, джемпер, пуловер, sweater, jumper, pullover | шапка, hat, beanie | носки, socks | рюкзак, ранец, backpack, rucksack | сумка, bag, handbag
  велосипед, велик, байк, bike, bicycle | самокат, scooter | покрышка, шина, tire, tyre | камера велосипедная, inner tube
  диван, софа, sofa, couch | кровать, bed | стул, chair | стол, table | шкаф, wardrobe | лампа, светильник, lamp | матрас, матрац, mattress
  роза, rose | тюльпан, tulip | пион, peony | букет, bouquet | цветы, flowers | открытка, card, postcard | ваза, vase | шар, шарик, balloon
  торт, cake | кофе, coffee | чай, tea | шоколад, chocolate | сыр, cheese | молоко, milk | вода, water | хлеб, bread | мед, honey
  стрижка, подстричь, подстричься, haircut | маникюр, маник, manicure | педикюр, pedicure | массаж, massage | окрашивание, покраска, coloring, colouring, hair color
  ресницы, lashes, eyelashes | брови, brows, eyebrows | борода, beard | макияж, мейкап, makeup, make up | укладка, styling, blow dry
  ремонт, починка, починить, repair, fix | доставка, delivery | чистка, уборка, клининг, cleaning
  черный, black | белый, white | красный, red | синий, blue | голубой, light blue | зеленый, green | желтый, yellow
  розовый, pink | серый, gray, grey | фиолетовый, purple, violet | оранжевый, orange | коричневый, brown | бежевый, beige
  золотой, золотистый, gold, golden | серебряный, серебристый, silver | бордовый, burgundy
  большой, large, big | маленький, small, little | мужской, мужчина, men, mens | женский, женщина, women, womens
  детский, ребенок, kids, children | летний, summer | зимний, winter | кожаный, кожа, leather | хлопок, хлопковый, cotton
  деревянный, wooden | стеклянный, glass | керамический, ceramic | беспроводной, wireless, блютуз, bluetooth
  подарок, подарочный, gift, present`;

/** Each group: phrases that mean the same. */
export const everydaySynonyms: ReadonlyArray<readonly string[]> = groups
  .split(/[|\n]/)
  .map((group) => group.split(',').map((phrase) => phrase.trim()))
  .filter((group) => group.length > 1);
