import { bodySchema } from '@news/domain'
import { expect, test } from 'vitest'
import { siteWith } from '../fixtures.ts'
import { renderedToBody } from './content-to-body.ts'

test('a gallery of a theme that is older than figures keeps its captions', () => {
  const item = (name: string, caption: string) =>
    `<dl class='gallery-item'><dt class='gallery-icon'><a href='/${name}.jpg'><img src='/${name}.jpg' alt=''></a></dt>${caption}</dl>`
  const html = `<div id='gallery-1' class='gallery galleryid-4'>${item('a', "<dd class='wp-caption-text gallery-caption'>Площа <b>вранці</b></dd>")}${item('b', '')}<br></div>`
  const { body, left } = renderedToBody(html, siteWith())
  expect(bodySchema.parse(body)).toMatchObject([
    {
      _type: 'gallery',
      images: [
        { src: 'https://city.example/a.jpg', caption: 'Площа вранці' },
        { src: 'https://city.example/b.jpg' },
      ],
    },
  ])
  expect([...left.keys()]).toEqual([])
})

test('a picture of such a theme keeps its caption, too', () => {
  const html =
    '<div id="attachment_5" style="width: 310px" class="wp-caption aligncenter"><a href="/dakh.jpg"><img class="wp-image-5" src="/dakh-300x200.jpg" alt="Дах"></a><p id="caption-attachment-5" class="wp-caption-text">Підпис із <em>курсивом</em></p></div><p>Далі.</p>'
  const { body } = renderedToBody(html, siteWith())
  expect(bodySchema.parse(body)).toMatchObject([
    { _type: 'image', alt: 'Дах', caption: 'Підпис із курсивом' },
    { _type: 'block', children: [{ text: 'Далі.' }] },
  ])
})

test('a player leads to its file, whatever its place on the page', () => {
  const html = [
    '<audio class="wp-audio-shortcode" id="audio-9-1" controls="controls"><source type="audio/mpeg" src="https://city.example/a.mp3?_=1"><a href="https://city.example/a.mp3">https://city.example/a.mp3</a></audio>',
    '<div style="width: 640px" class="wp-video"><video class="wp-video-shortcode" id="video-9-1"><source type="video/mp4" src="https://city.example/v.mp4?_=2"><a href="https://city.example/v.mp4">https://city.example/v.mp4</a></video></div>',
  ].join('\n')
  expect(renderedToBody(html, siteWith()).body).toMatchObject([
    { _type: 'embed', url: 'https://city.example/a.mp3' },
    { _type: 'embed', url: 'https://city.example/v.mp4' },
  ])
})
