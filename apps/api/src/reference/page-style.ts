/** The style of the page; the colours are those of the reader. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fcfbf8; --tint: #f3f1ea; --ink: #1b1b1f; --soft: #585860; --rule: #dcd8cd;
  --accent: #0b4a8f; --read: #1d6b3a; --write: #8a5800; --take: #a3231a }
@media (prefers-color-scheme: dark) { :root { --paper: #151619; --tint: #1f2126; --ink: #e9e7e1; --soft: #b0aea8;
  --rule: #3a3c42; --accent: #8fbcf0; --read: #7fd39b; --write: #e9b96a; --take: #f29b93 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  display: grid; grid-template: "header" auto "nav" auto "main" 1fr / minmax(0, 1fr) }
header { grid-area: header; padding: 1.5rem 1.25rem 0.5rem }
main { grid-area: main; padding: 0 1.25rem 4rem; max-width: 54rem }
nav { grid-area: nav; padding: 0.5rem 1.25rem; font-size: 0.875rem }
h1 { font: 700 1.75rem/1.2 ui-serif, Georgia, serif; margin: 0 }
h2 { font: 700 1.4rem/1.25 ui-serif, Georgia, serif; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1.0625rem; margin: 0 0 0.5rem } h3 a { color: inherit; text-decoration: none } h3 a:hover { text-decoration: underline }
h4 { font-size: 0.875rem; margin: 1rem 0 0.25rem; color: var(--soft) }
p { margin: 0.25rem 0 0.75rem } a { color: var(--accent) }
code { font: 0.875em ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
pre { background: var(--tint); padding: 0.625rem 0.75rem; margin: 1rem 0 0; overflow-x: auto; border-radius: 4px }
pre code { overflow-wrap: normal }
dl { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); font-size: 0.9375rem }
dt { padding-top: 0.5rem; border-top: 1px solid var(--rule) } dt span { color: var(--soft); font-size: 0.8125rem }
dd { margin: 0 0 0.5rem }
.operation, .shape { padding: 1.25rem 0 1.5rem; border-bottom: 1px solid var(--rule) }
.scope { color: var(--soft); font-size: 0.9375rem }
.method { font: 700 0.8125em ui-monospace, monospace; color: var(--write) } .get { color: var(--read) } .delete { color: var(--take) }
nav summary { font-weight: 600; padding: 0.375rem 0; cursor: pointer }
nav ul { list-style: none; margin: 0 0 0.5rem; padding: 0 } nav li a { display: block; padding: 0.25rem 0; overflow-wrap: anywhere; color: inherit; text-decoration: none }
nav li a:hover { text-decoration: underline } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem }
:target { background: var(--tint); box-shadow: 0 0 0 0.75rem var(--tint) }
@media (min-width: 40rem) { dl { grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); column-gap: 0 }
  dt, dd { border-top: 1px solid var(--rule); padding: 0.5rem 0; margin: 0 } dt { padding-right: 1.25rem } }
@media (min-width: 68rem) { body { grid-template: "header header" auto "nav main" 1fr / 22rem minmax(0, 1fr) }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto } main { padding-left: 1rem }
  nav details::details-content { content-visibility: visible; height: auto } nav summary { list-style: none; cursor: auto } }
@media (max-width: 67.99rem) { nav { columns: 16rem } nav details { break-inside: avoid } }
`
