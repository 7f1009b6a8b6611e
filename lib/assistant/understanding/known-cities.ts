/** Large cities as Russian and English write them: enough to find the town in an address that was typed in one go. */
export const knownCities: readonly string[] = `
Москва Санкт-Петербург Петербург Питер Новосибирск Екатеринбург Казань Нижний_Новгород Красноярск Челябинск Самара Уфа
Ростов-на-Дону Краснодар Омск Воронеж Пермь Волгоград Саратов Тюмень Тольятти Махачкала Барнаул Ижевск Хабаровск
Ульяновск Иркутск Владивосток Ярославль Севастополь Ставрополь Томск Кемерово Набережные_Челны Оренбург Новокузнецк
Балашиха Рязань Пенза Чебоксары Липецк Калининград Астрахань Тула Киров Сочи Курск Улан-Удэ Тверь Магнитогорск
Сургут Брянск Иваново Якутск Владимир Белгород Симферополь Чита Калуга Смоленск Вологда Архангельск Мурманск
Подольск Химки Мытищи Люберцы Королев Красногорск Одинцово Домодедово Зеленоград Минск Гомель Брест Гродно Витебск
Могилев Алматы Астана Шымкент Караганда Ташкент Самарканд Бишкек Ереван Тбилиси Баку Киев Харьков Одесса Львов Днепр
Кишинев Рига Вильнюс Таллин Белград Берлин Лондон Париж Дубай Стамбул
Moscow Saint_Petersburg St_Petersburg London Manchester Birmingham Leeds Liverpool Bristol Glasgow Edinburgh Dublin
New_York New_York_City Brooklyn Los_Angeles Chicago Houston Phoenix Philadelphia San_Antonio San_Diego Dallas Austin
San_Jose San_Francisco Seattle Denver Boston Washington Portland Las_Vegas Miami Atlanta Toronto Vancouver Montreal
Ottawa Calgary Sydney Melbourne Brisbane Perth Auckland Wellington Berlin Munich Hamburg Paris Madrid Barcelona Rome
Milan Lisbon Amsterdam Brussels Vienna Prague Warsaw Budapest Athens Stockholm Oslo Copenhagen Helsinki Riga Vilnius
Tallinn Istanbul Dubai Singapore Tbilisi Yerevan Almaty Limassol Nicosia Belgrade Sofia Bucharest Cambridge Oxford
York Bath Springfield`
  .trim()
  .split(/\s+/)
  .map((name) => name.replaceAll('_', ' '));
