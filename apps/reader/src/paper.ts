/** The ground of every page, for what is told of it outside of the stylesheet (`--paper` of styles/tokens.css). */
export const paper = { light: '#fcfbf8', dark: '#131518' } as const
