import { describe, expect, test } from 'vitest'
import { romanize } from './romanize.ts'

/** The examples that stand beside the letters in the table of resolution 55, and the two of its note. */
const resolution = `
Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia, Володимир Volodymyr,
Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro,
Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп’є Koropie, Житомир Zhytomyr,
Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko,
Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар’їне Marine, Йосипівка Yosypivka,
Стрий Stryi, Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv,
Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna,
Біла-Церква Bila-Tserkva, Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka,
Кишеньки Kyshenky, Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka,
Яготин Yahotyn, Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам’янка Znamianka, Феодосія Feodosiia,
Згорани Zghorany, Розгон Rozghon`

const examples = resolution
  .split(',')
  .map((pair) => pair.trim().split(' '))
  .map(([ukrainian = '', latin = '']) => ({ ukrainian, latin }))

test('there are all 76 examples of the resolution', () => {
  expect(new Set(examples.map(({ ukrainian }) => ukrainian)).size).toBe(76)
})

test.each(examples)('$ukrainian is $latin', ({ ukrainian, latin }) => {
  expect(romanize(ukrainian)).toBe(latin)
})

test.each(examples)('$ukrainian in capitals is $latin in capitals', ({ ukrainian, latin }) => {
  expect(romanize(ukrainian.toUpperCase())).toBe(latin.toUpperCase())
})

describe('every apostrophe', () => {
  test.each([..."'`´ʹʻʼʽ‘’‛′＇"])('Кам%sянське', (apostrophe) => {
    expect(romanize(`Кам${apostrophe}янське`)).toBe('Kamianske')
    expect(romanize(`КАМ${apostrophe}ЯНСЬКЕ`)).toBe('KAMIANSKE')
  })

  test('a quotation mark is none', () => {
    expect(romanize("'Їжа' і ’Юність’")).toBe("'Yizha' i ’Yunist’")
  })
})

describe('the beginning of a word', () => {
  test.each([
    ['«Їжа»', '«Yizha»'],
    ['Нью-Йорк', 'Niu-York'],
    ['є', 'ye'],
    ['Я', 'Ya'],
    ['Юлія Яремчук', 'Yuliia Yaremchuk'],
    ['Ю. Шевельов', 'Yu. Shevelov'],
    ['ЄВРОПА', 'YEVROPA'],
    ['ЗГОРИ', 'ZGHORY'],
    ['Щ', 'Shch'],
  ])('%s is %s', (ukrainian, latin) => {
    expect(romanize(ukrainian)).toBe(latin)
  })
})

test('marks of stress and letters in two parts are read as the letters that they are', () => {
  expect(romanize('Ки́їв'.normalize('NFD'))).toBe('Kyiv')
})

test('what is not Ukrainian stays', () => {
  expect(romanize('Wuppertal’s 2025 — «Straße»')).toBe('Wuppertal’s 2025 — «Straße»')
})
