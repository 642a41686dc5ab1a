import type { DateAnswer } from '../answers.ts'
import { loadCompromiseDates } from './compromise.ts'
import type { Peer } from './peer.ts'
import { loadDates } from './recognizers.ts'

interface Row {
  readonly text: string
  readonly dct?: string | null | undefined
}

/** Noon of the day a text was written, in the time zone of the machine, as the libraries expect it. */
function dayOf({ dct }: Row): Date {
  return new Date(`${(dct ?? '2000-01-01').slice(0, 10)}T12:00:00`)
}

/** A date as far as it is known. */
function dated(year: number, month: number | undefined, day: number | undefined): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(two(month))
  if (month !== undefined && day !== undefined) parts.push(two(day))
  return parts.join('-')
}

const chrono: Peer<Row, readonly DateAnswer[]> = {
  name: 'chrono-node',
  packages: ['chrono-node'],
  languages: ['en'],
  load: async () => {
    const { parse } = await import('chrono-node')
    return (row) =>
      parse(row.text, dayOf(row)).map(({ index, text, start }) => {
        const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
        const onlyYear = start.isCertain('year') && !start.isCertain('month')
        const onlyMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday')
        const known = onlyYear ? [] : onlyMonth ? [month] : [month, day]
        const value = dated(year ?? 0, known[0] ?? undefined, known[1] ?? undefined)
        return { stretch: [index, index + text.length], value }
      })
  }
}

const compromise: Peer<Row, readonly DateAnswer[]> = {
  name: 'compromise-dates',
  packages: ['compromise', 'compromise-dates'],
  languages: ['en'],
  mostWords: 20_000,
  load: async () => {
    const find = await loadCompromiseDates()
    return (row) => {
      try {
        return find(row.text, (row.dct ?? '2000-01-01').slice(0, 10)).flatMap(({ stretch, date }) =>
          date ? [{ stretch, value: byUnit(date.start, date.unit) }] : []
        )
      } catch {
        // The plugin fails on some texts; it has then found nothing.
        return []
      }
    }
  }
}

function byUnit(start: string, unit: string): string {
  const lengths: Readonly<Record<string, number>> = { year: 4, month: 7 }
  return start.slice(0, lengths[unit] ?? 10)
}

/** What finds and resolves dates. */
export const datePeers: readonly Peer<Row, readonly DateAnswer[]>[] = [
  chrono,
  compromise,
  {
    name: 'recognizers-text',
    packages: ['@microsoft/recognizers-text-date-time'],
    languages: ['en'],
    mostWords: 5000,
    load: async () => {
      const find = await loadDates()
      return (row) => find(row.text, dayOf(row))
    }
  }
]
