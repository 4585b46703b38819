/**
 * Places by today's name and the others that people ask by: old ones, Russian ones, and what other languages made of
 * them. One place a line.
 */
export const placeNames: readonly (readonly string[])[] = `
Київ Киев Kiev Kiew
Харків Харьков Kharkov
Одеса Одесса Odessa
Львів Львов Lvov Lemberg Lwów
Дніпро Дніпропетровськ Днепропетровск Днепр Катеринослав Dnipropetrovsk Dnepropetrovsk Dnepr
Камʼянське Дніпродзержинськ Днепродзержинск Каменское Dniprodzerzhynsk Dneprodzerzhinsk Kamenskoye
Запоріжжя Запорожье Zaporozhye Saporischschja
Миколаїв Николаев Nikolaev Mykolajiw
Кропивницький Кіровоград Кировоград Єлисаветград Kirovograd
Чернігів Чернигов Chernigov Tschernihiw
Чернівці Черновцы Chernovtsy Czernowitz
Рівне Ровно Rovno
Луганськ Луганск Ворошиловград Lugansk
Маріуполь Мариуполь Жданов
Бахмут Артемівськ Артемовск
Покровськ Красноармійськ Красноармейск
Хмельницький Проскурів
Горішні-Плавні Комсомольськ
Самар Новомосковськ Новомосковск Самарь
Шептицький Червоноград
Берестин Красноград
Ізмаїл Измаил Izmail
Ужгород Uschhorod Ungvár
Варшава Warszawa Warschau Warsaw
Вроцлав Wrocław Breslau
Ґданськ Gdańsk Danzig
Мюнхен München Munich
Кельн Köln Cologne
Відень Wien Vienna
Прага Praha Prag Prague
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
