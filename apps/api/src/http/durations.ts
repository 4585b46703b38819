/** From a hit in memory to a search that had to be thought about, in seconds. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Answered {
  method: string
  /** The path as it is declared, not as it was asked for: a metric has few labels. */
  route: string
  status: number
  seconds: number
}

interface Series {
  labels: string
  /** How many were as fast as each bound and slower than the one before. */
  counts: number[]
  slower: number
  sum: number
}

/**
 * A histogram of answers in the text format of Prometheus. That of prom-client sorts and joins the labels at every call,
 * which takes as long as an answer from memory.
 */
export function createDurations({ name, help }: { name: string; help: string }) {
  const known = new Map<string, Series>()

  return {
    observe({ method, route, status, seconds }: Answered): void {
      const key = `${status} ${method} ${route}`
      let series = known.get(key)
      if (!series) {
        const labels = `method="${method}",route="${route}",status="${status}"`
        series = { labels, counts: bounds.map(() => 0), slower: 0, sum: 0 }
        known.set(key, series)
      }
      series.sum += seconds
      const at = bounds.findIndex((bound) => seconds <= bound)
      if (at === -1) series.slower++
      else series.counts[at] = (series.counts[at] ?? 0) + 1
    },
    text(): string {
      const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`]
      for (const series of known.values()) lines.push(...linesOf(name, series))
      return `${lines.join('\n')}\n`
    },
  }
}

function linesOf(name: string, { labels, counts, slower, sum }: Series): string[] {
  let below = 0
  const buckets = bounds.map((bound, at) => {
    below += counts[at] ?? 0
    return `${name}_bucket{${labels},le="${bound}"} ${below}`
  })
  const all = below + slower
  return [
    ...buckets,
    `${name}_bucket{${labels},le="+Inf"} ${all}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${all}`,
  ]
}
