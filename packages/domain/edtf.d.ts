/** What the tests use of the judge of fuzzy dates, which comes without types. */
declare module 'edtf' {
  /** A date, or an interval, with its first and its last millisecond. */
  const edtf: (date: string) => { min: number; max: number }
  export = edtf
}
