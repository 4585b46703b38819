/** First bytes of the formats that pages show as pictures, and the ending that their files get. SVG may hold scripts. */
const signatures = [
  ['jpg', (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['png', (bytes: Uint8Array) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['gif', (bytes: Uint8Array) => /^GIF8[79]a/.test(latin(bytes, 0, 6))],
  ['webp', (bytes: Uint8Array) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP'],
  ['avif', (bytes: Uint8Array) => /^ftypavi[fs]/.test(latin(bytes, 4, 12))],
] as const

export type ImageExtension = (typeof signatures)[number][0]

/** What a file is by its content, whatever its name says. Absent when it is no picture. */
export function imageExtension(bytes: Uint8Array): ImageExtension | undefined {
  return signatures.find(([, matches]) => matches(bytes))?.[0]
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
