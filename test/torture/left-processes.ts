import { readdirSync, readFileSync } from 'node:fs'

/** Workers and browsers of Précis that run on this machine; Linux only. No other build may run beside the torture. */
export function leftProcesses(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return /build-worker|precis[^ ]*\/chromium|precis\/browser/.test(words) ? [words.slice(0, 100)] : []
      } catch {
        return []
      }
    })
}
