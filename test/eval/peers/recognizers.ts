import type { DateAnswer } from '../answers.ts'
import { overlap, type Stretch } from '../scoring/stretches.ts'

const culture = 'en-us'

interface UnitFind {
  readonly stretch: Stretch
  readonly value: number | undefined
  readonly unit: string
}

/** Loads the recognizers of numbers with a unit, and of numbers where none of these finds one. */
export async function loadUnits() {
  const [{ default: units }, { default: numbers }] = await Promise.all([
    import('@microsoft/recognizers-text-number-with-unit'),
    import('@microsoft/recognizers-text-number')
  ])
  const { recognizeDimension, recognizeCurrency, recognizeTemperature, recognizeAge } = units
  const withUnit = [recognizeDimension, recognizeCurrency, recognizeTemperature, recognizeAge]
  return (text: string): UnitFind[] => {
    const found = withUnit.flatMap((recognize) => recognize(text, culture)).map(unitFind)
    const bare = numbers.recognizeNumber(text, culture).map(unitFind)
    return [...found, ...bare.filter((one) => !found.some(({ stretch }) => overlap(stretch, one.stretch)))]
  }
}

function unitFind({ start, end, resolution }: RecognizedUnit): UnitFind {
  return {
    stretch: [start, end + 1],
    value: resolution?.value ? Number(resolution.value) : undefined,
    unit: resolution?.unit ?? ''
  }
}

interface RecognizedUnit {
  readonly start: number
  readonly end: number
  readonly resolution?: { readonly value?: string | null; readonly unit?: string | null } | null
}

/** Loads the recognizer of dates; of several readings the last is taken, the one in the past. */
export async function loadDates() {
  const { default: recognizers } = await import('@microsoft/recognizers-text-date-time')
  return (text: string, today: Date): DateAnswer[] =>
    recognizers.recognizeDateTime(text, culture, undefined, today).flatMap(({ start, end, resolution }) => {
      const dates = resolution?.values.filter(({ type }) => /^date(?:range)?$/.test(type)) ?? []
      const date =
        dates.find(({ value }) => value !== undefined && Date.parse(value) <= today.getTime()) ?? dates.at(-1)
      if (!date) return []
      const value = date.type === 'date' ? date.value : date.timex
      return [{ stretch: [start, end + 1], value: value ?? '' }]
    })
}
