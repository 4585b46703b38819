import { bodyOf, bullet, heading, paragraph } from '../body-parts.ts'
import { newsroom, places, sections, tags } from '../references.ts'
import type { Story } from '../story.ts'

export const coal = {
  key: 'coal',
  published: { minutesAgo: 190 },
  slug: 'pivtora-miliona-vtratyly-na-vuhilli-dlia-uchylyshcha',
  language: 'uk',
  headline: 'Півтора мільйона гривень втратили на вугіллі для училища',
  standfirst:
    'Ідеться про закупівлі для професійно-технічного закладу в Синельниківському районі. Три запитання, на які потрібні відповіді.',
  authors: [newsroom],
  section: sections.money,
  tags: [tags.procurement, tags.education],
  places: [places.synelnykove],
  partnerships: [],
  sources: [],
  picture: {
    drawing: 'coalHeap',
    alt: 'Малюнок: двоповерхова школа з димарем, поруч купа вугілля і лопата.',
    credit: 'малюнок редакції',
  },
  body: bodyOf(
    paragraph(
      'На закупівлях вугілля для професійно-технічного училища в Синельниківському районі втрачено 1,5 мільйона гривень.',
    ),
    paragraph(
      'Хто має відповідати за збитки, ми не пишемо: винним людину може визнати лише суд. Сума, однак, говорить сама за себе, адже вугілля купують, щоб узимку в навчальному закладі було тепло.',
    ),
    heading('Про що варто запитати'),
    bullet('яку ціну за тонну записали в договорах і якою вона була тоді на ринку;'),
    bullet('скільки палива оплатили, а скільки привезли насправді;'),
    bullet('хто приймав вугілля і перевіряв його якість.'),
    paragraph(
      'Державні закупівлі в Україні проходять через відкриту систему Prozorro: оголошення й договори там може переглянути кожен.',
    ),
  ),
} satisfies Story
