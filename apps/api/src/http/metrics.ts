import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** From a hit in memory to a search that had to be thought about, in seconds. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Answered {
  method: string
  /** The path as it is declared, not as it was asked for: a metric has few labels. */
  route: string
  status: number
  seconds: number
}

/** What the process counts of itself, for Prometheus. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'news_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  })
  const fromMemory = new Counter({
    name: 'news_http_answers_from_memory_total',
    help: 'Answers that were sent as they were sent before',
    registers: [registry],
  })
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered: ({ method, route, status, seconds }: Answered) =>
      duration.observe({ method, route, status: String(status) }, seconds),
    answeredFromMemory: () => fromMemory.inc(),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
