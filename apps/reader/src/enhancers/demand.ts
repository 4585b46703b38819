/** What few pages ever do; the code comes with the first time. */
export const demand = async () => (await import('./on-demand.ts')).onDemand
