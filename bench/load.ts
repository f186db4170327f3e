import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export type Load = { perSecond: number; p50Ms: number; p99Ms: number; errors: number }

/** Sixteen connections asking for one page again and again, or for several in turn. */
export async function loadOf(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
  addresses: string[] = [],
): Promise<Load> {
  // Each from somewhere else, as far as the portal believes its proxy (TRUSTED_PROXIES): its limits are for one visitor.
  const requests = addresses.map((path, number) => ({ path, headers: { 'x-forwarded-for': `198.51.100.${number}` } }))
  const several = addresses.length > 0 ? { requests } : {}
  const result = await autocannon({ url, connections: 16, duration: seconds, headers, ...several })
  return {
    perSecond: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    errors: result.errors + result.non2xx,
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: number[]): number {
  return share(values, 0.95)
}

/** The value that this share of them does not exceed. */
export function share(values: number[], wanted: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * wanted) - 1] ?? Number.NaN
}

export function residentMb(pid: number): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(resident) / 1024)
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
