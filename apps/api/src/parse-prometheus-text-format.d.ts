/** The package brings no types. */
declare module 'parse-prometheus-text-format' {
  function parse(text: string): { name: string; type: string }[]
  export = parse
}
