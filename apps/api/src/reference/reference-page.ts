import { describeType, shapeId } from './describe-type.ts'
import { type Description, operationsByTag, type Schema } from './description.ts'
import { type Html, html, prose } from './html.ts'
import { operationSection, sentence } from './operation-section.ts'
import { pageStyle } from './page-style.ts'

/** The description of the API as a page for people: nothing to load, nothing that runs. */
export function referencePage(description: Description): string {
  const { info, servers, components } = description
  const server = servers[0]?.url ?? ''
  const groups = [...operationsByTag(description)]
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<a class="skip" href="#operations">To the operations</a>
<header>
<h1>${info.title}</h1>
<p>${sentence(info.description)} <a href="/v1/openapi.json">OpenAPI document</a></p>
</header>
<nav aria-label="Operations">
${groups.map(
  ([tag, operations]) =>
    html`<details><summary>${tag}</summary><ul>${operations.map(
      ({ operationId, method, path }) =>
        html`<li><a href="#${operationId}"><span class="method ${method.toLowerCase()}">${method}</span> ${path}</a></li>`,
    )}</ul></details>`,
)}
</nav>
<main id="operations">
${basics(server)}
${groups.map(
  ([tag, operations]) =>
    html`<h2>${tag}</h2>${operations.map((operation) => operationSection(operation, server))}`,
)}
<h2 id="shapes">Shapes</h2>
${Object.entries(components.schemas).map(shapeSection)}
</main>
</body>
</html>
`
  return page.html
}

function basics(server: string): Html {
  return html`<section>
<h2>In short</h2>
<ul>
<li>${prose('Reading what is published needs no token. Writing needs `Authorization: Bearer …`, made by `npm run news -- token create`.')}</li>
<li>${prose('Lists are followed by `rel="next"` of the `Link` header, or by `after=` with `next` of the answer: each item comes once, also while others are published.')}</li>
<li>${prose('Every answer has an `ETag`: send it back in `If-None-Match`, and what has not changed is not sent again.')}</li>
<li>${prose('A change says in `If-Match` which revision it knows; a repeated create says the same `Idempotency-Key`.')}</li>
<li>${prose('What is wrong is answered as `application/problem+json` (RFC 9457), with a JSON Pointer to each fault, and nothing of it is written.')}</li>
<li>${prose('A body is JSON in UTF-8, each name in it once, as each parameter of a query: what would be lost in silence is refused.')}</li>
<li>${prose('`RateLimit` tells how many requests are left; after a 429, `Retry-After` tells when to come again.')}</li>
<li>${prose('Whoever must know what is new follows `/v1/changes`: by asking, by waiting, as a stream of events, or by a webhook.')}</li>
</ul>
<pre tabindex="0"><code>curl '${server}/v1/posts?limit=3&amp;locale=en'</code></pre>
</section>`
}

function shapeSection([name, schema]: [string, Schema]): Html {
  const { description, properties, required = [] } = schema
  const fields = Object.entries(properties ?? {}).map(
    ([
      field,
      inner,
    ]) => html`<dt><code>${field}</code> <span>${required.includes(field) ? '' : 'optional'}</span></dt>
<dd>${describeType(inner)}. ${sentence(inner.description)}</dd>`,
  )
  return html`<section class="shape" id="${shapeId(name)}"><h3><a href="#${shapeId(name)}">${name}</a></h3>
<p>${sentence(description)}${properties ? undefined : html` ${describeType(schema)}.`}</p>
${fields.length > 0 ? html`<dl>${fields}</dl>` : undefined}</section>`
}
