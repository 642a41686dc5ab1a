import type { SiteEntry } from '../../model/site.ts'

/** A day, month or year as a moment of RFC 3339, at its beginning: `2016-11` gives `2016-11-01T00:00:00Z`. */
export function momentOf(date: string): string {
  return `${dayOf(date)}T00:00:00Z`
}

/** The first day of a day, month or year. */
export function dayOf(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/**
 * The day that a source itself gives for its last change: when it was revised, else published. None where it gives
 * neither, and where it was withdrawn without saying when.
 */
export function statedChange({ published, revised, withdrawn }: SiteEntry): string | undefined {
  const stated = revised || (withdrawn === undefined ? published : '')
  return stated ? dayOf(stated) : undefined
}

/** Newest first, by the day of publication; what has none comes last, and among equals the slug decides. */
export function newestFirst(one: SiteEntry, other: SiteEntry): number {
  if (one.published !== other.published) return one.published < other.published ? 1 : -1
  return one.slug < other.slug ? -1 : 1
}
