import { describeType } from './describe-type.ts'
import type { Parameter, PlacedOperation, Schema } from './description.ts'
import { type Html, html, prose } from './html.ts'

/** One operation: what it does, who may ask, what is sent and what comes back. */
export function operationSection(operation: PlacedOperation, server: string): Html {
  const { operationId, summary, method, path, parameters = [], requestBody, responses } = operation
  return html`
<section class="operation" id="${operationId}">
<h3><a href="#${operationId}"><span class="method ${method.toLowerCase()}">${method}</span> <code>${breakable(path)}</code></a></h3>
<p>${prose(summary)}.</p>
${scopeOf(operation)}
${parameters.length > 0 ? html`<h4>Parameters</h4><dl>${parameters.map(parameterEntry)}</dl>` : undefined}
${requestBody && html`<h4>Body</h4><dl>${Object.entries(requestBody.content).map(contentEntry)}</dl>`}
<h4>Answers</h4><dl>${Object.entries(responses).map(([status, response]) => answerEntry(status, response))}</dl>
<pre tabindex="0"><code>${exampleOf(operation, server)}</code></pre>
</section>`
}

function scopeOf({ security }: PlacedOperation): Html | undefined {
  if (!security) return undefined
  const scopes = security.flatMap(({ token = [] }) => token)
  const isNeeded = security.every((one) => 'token' in one)
  return html`<p class="scope">${isNeeded ? 'Needs' : 'May be given'} a token good for <code>${scopes.join(', ')}</code>.</p>`
}

function parameterEntry({ name, in: place, required, description, schema }: Parameter): Html {
  const { default: value, examples = [] } = schema
  return html`<dt><code>${name}</code> <span>${place}${required ? ', required' : ''}</span></dt>
<dd>${describeType(schema)}${value === undefined ? undefined : html`; <code>${String(value)}</code> when absent`}.
${sentence(description ?? schema.description)}${examples.length > 0 ? html` For example <code>${String(examples[0])}</code>.` : undefined}</dd>`
}

function contentEntry([type, { schema }]: [string, { schema: Schema }]): Html {
  return html`<dt><code>${type}</code></dt><dd>${describeType(schema)}</dd>`
}

function answerEntry(
  status: string,
  { description, content = {} }: PlacedOperation['responses'][string],
): Html {
  const forms = Object.entries(content).map(
    ([type, { schema }]) => html`<br><code>${type}</code> ${describeType(schema)}`,
  )
  return html`<dt><code>${status}</code></dt><dd>${sentence(description)}${forms}</dd>`
}

export function sentence(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html`${prose(text.trimEnd().replace(/\.$/, ''))}.`
}

function exampleOf(
  { method, path, parameters = [], requestBody, security }: PlacedOperation,
  server: string,
): string {
  const headers = parameters.filter(({ in: place, name }) => place === 'header' && name === 'If-Match')
  const [type] = Object.keys(requestBody?.content ?? {}).toReversed()
  const isNeeded = security?.every((one) => 'token' in one)
  const options = [
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(isNeeded ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...headers.map(() => `-H 'If-Match: "3"'`),
    ...(type ? [`-H 'Content-Type: ${type}' -d @body.json`] : []),
  ]
  return ['curl', ...options, `'${server}${path}${neededQuery(parameters)}'`].join(' ')
}

function neededQuery(parameters: readonly Parameter[]): string {
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required)
  const query = new URLSearchParams()
  for (const { name, schema } of needed) query.set(name, String(schema.examples?.[0]))
  return needed.length === 0 ? '' : `?${query}`
}

/** Long paths may break after a slash, and nowhere else. */
function breakable(path: string): Html {
  return html`${path.split(/(?<=\/)/).map((piece) => html`${piece}<wbr>`)}`
}
