import type { Stretch } from '../scoring/stretches.ts'

/** What the library found, with where it stands. */
export interface CompromiseFind {
  readonly stretch: Stretch
  readonly value: number | undefined
  readonly unit: string
  readonly date: { readonly start: string; readonly unit: string } | undefined
}

/** The kinds of things that the library is asked for. */
export type CompromiseKind = 'numbers' | 'people' | 'organizations' | 'places' | 'quotations'

/** Loads the library: it finds things of a kind in a text. */
export async function loadCompromise() {
  const { default: nlp } = await import('compromise')
  return (text: string, kind: CompromiseKind): CompromiseFind[] =>
    nlp(text)[kind]().json({ offset: true }).map(found)
}

/** Loads the library with its plugin for dates. */
export async function loadCompromiseDates() {
  const [{ default: nlp }, { default: plugin }] = await Promise.all([
    import('compromise'),
    import('compromise-dates')
  ])
  nlp.plugin(plugin)
  return (text: string, today: string): CompromiseFind[] =>
    nlp(text).dates({ today }).json({ offset: true }).map(found)
}

interface Json {
  readonly terms: readonly { readonly offset: { readonly start: number; readonly length: number } }[]
  readonly number?: { readonly num: number | null; readonly unit?: string }
  readonly dates?: { readonly start: string | null; readonly unit?: string }
}

/** Marks around a stretch are left out: they belong to no term. */
function found({ terms, number, dates }: Json): CompromiseFind {
  const [first, last] = [terms.at(0)?.offset, terms.at(-1)?.offset]
  return {
    stretch: [first?.start ?? 0, last ? last.start + last.length : 0],
    value: number?.num ?? undefined,
    unit: number?.unit ?? '',
    date: dates?.start ? { start: dates.start, unit: dates.unit ?? 'day' } : undefined
  }
}
