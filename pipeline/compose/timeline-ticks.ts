import type { Labels } from '../model/labels.ts'
import { formatDate } from './format-date.ts'

/** A point of a drawing's scale: in years, such as 2016.5 for the middle of 2016, with its words. */
export interface Tick {
  readonly label: string
  readonly year: number
}

/** So many points of a scale can be read apart, by how many characters their words have. */
const mostYears = 8
const mostNames = 6

/** Shorter stretches, in years, are told by months, and by days. */
const shortestInYears = 1.6
const shortestInMonths = 0.25

/**
 * Points for a scale from one time to another, in years: round years, else months, else days.
 *
 * @param last not before `first`
 */
export function timelineTicks(first: number, last: number, labels: Labels): Tick[] {
  const within = ({ year }: Tick) => year >= first && year <= last
  if (last - first >= shortestInYears) return years(first, last)
  if (last - first >= shortestInMonths) {
    const all = [1, 2, 3, 6].map((step) => months(first, last, step, labels).filter(within))
    return all.find((ticks) => ticks.length <= mostNames) ?? []
  }
  const all = [1, 2, 5, 10, 15, 31].map((step) => days(first, last, step, labels).filter(within))
  return all.find((ticks) => ticks.length <= mostNames) ?? []
}

/** Where a day stands in its year, as if all months had 31 days: months are drawn alike. */
export function yearOf(year: number, month: number, day: number): number {
  return year + (month + (day - 1) / 31) / 12
}

function years(first: number, last: number): Tick[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => (last - first) / one <= mostYears - 1) ?? 1000
  const found: Tick[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    found.push({ year, label: String(year) })
  return found
}

function months(first: number, last: number, step: number, labels: Labels): Tick[] {
  const found: Tick[] = []
  const from = Math.ceil((first * 12 - 0.001) / step) * step
  for (let count = from; count <= last * 12; count += step) {
    const [year, month] = [Math.floor(count / 12), count % 12]
    found.push({ year: yearOf(year, month, 1), label: formatDate(monthOf(year, month), labels) })
  }
  return found
}

function days(first: number, last: number, step: number, labels: Labels): Tick[] {
  const found: Tick[] = []
  for (let count = Math.floor(first * 12); count <= last * 12; count++) {
    const [year, month] = [Math.floor(count / 12), count % 12]
    for (let day = 1; day <= Math.max(1, 29 - step); day += step)
      found.push({
        year: yearOf(year, month, day),
        label: formatDate(`${monthOf(year, month)}-${padded(day)}`, labels)
      })
  }
  return found
}

function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${padded(month + 1)}`
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}
