import { expect, it } from 'vitest'
import { describeEmbed, type EmbedDescription } from './embed-kind.ts'

it.each<[string, string | undefined, EmbedDescription]>([
  [
    'https://www.youtube.com/watch?v=x',
    undefined,
    { kind: 'video', provider: 'YouTube', host: 'youtube.com' },
  ],
  ['https://youtu.be/x', undefined, { kind: 'video', provider: 'YouTube', host: 'youtu.be' }],
  ['https://player.vimeo.com/1', 'Vimeo', { kind: 'video', provider: 'Vimeo', host: 'player.vimeo.com' }],
  ['https://t.me/kanal/5', undefined, { kind: 'post', provider: 'Telegram', host: 't.me' }],
  ['https://open.spotify.com/x', undefined, { kind: 'audio', provider: 'Spotify', host: 'open.spotify.com' }],
  ['https://example.org/film', undefined, { kind: 'page', provider: 'example.org', host: 'example.org' }],
  ['https://example.org/film', 'Приклад', { kind: 'page', provider: 'Приклад', host: 'example.org' }],
  [
    'https://notyoutube.com/x',
    undefined,
    { kind: 'page', provider: 'notyoutube.com', host: 'notyoutube.com' },
  ],
])('%s (%s)', (url, provider, description) => {
  expect(describeEmbed({ url, provider })).toEqual(description)
})
