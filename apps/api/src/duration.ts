import { z } from 'zod'

const units = { s: 1_000, m: 60_000, h: 3_600_000 } as const

/** A time such as `60s`, `5m` or `1h`, in milliseconds; from a second to a day. */
export const durationSchema = z
  .string()
  .regex(/^\d{1,5}[smh]$/, 'must look like "60s", "5m" or "1h"')
  .transform((text) => Number.parseInt(text, 10) * units[text.slice(-1) as keyof typeof units])
  .refine((ms) => ms >= 1_000 && ms <= 86_400_000, 'must be from one second to 24 hours')
