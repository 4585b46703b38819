import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import { createDurations } from './durations.ts'

/** What the process counts of itself, for Prometheus. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const fromMemory = new Counter({
    name: 'news_http_answers_from_memory_total',
    help: 'Answers that were sent as they were sent before',
    registers: [registry],
  })
  const durations = createDurations({
    name: 'news_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
  })
  return {
    contentType: registry.contentType,
    text: async () => `${await registry.metrics()}\n${durations.text()}`,
    answered: durations.observe,
    answeredFromMemory: () => fromMemory.inc(),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
