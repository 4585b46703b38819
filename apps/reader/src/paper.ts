/** The ground of every page, for what is told of it outside of the stylesheet (`--paper` of styles/tokens.css). */
export const paper = { light: '#fcfbf8', dark: '#131518' } as const

/** What stands out on it by day (`--accent` of styles/tokens.css), and the ground of the emblem (public/icon.svg). */
export const accent = '#0b4a8f'
