interface ChoiceProps {
  name: string
  legend: string
  /** What may be chosen: the words by the value. */
  options: Record<string, string>
  /** The value that holds until the reader chooses. */
  chosen: string
}

/** One of several, as radio buttons. */
export function Choice({ name, legend, options, chosen }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(options).map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {words}
        </label>
      ))}
    </fieldset>
  )
}
