import { type DateRule, number, sticky } from './date-rules.ts'
import { lower, offsetOf, yearPattern } from './date-words.ts'
import { feastDay, feastPattern } from './feasts.ts'

/** Feasts of a year, and those of "last" and "next"; alone only those that name a day ("Labor Day"). English. */
export const feastRules: readonly DateRule[] = [
  {
    pattern: sticky(`(?<word>${feastPattern})(?:,?\\s(?:of\\s|in\\s)?${yearPattern})`),
    read: (groups) => {
      const day = feastDay(lower(groups, 'word'), number(groups.year) ?? 0)
      return day && { kind: 'calendar', ...day }
    }
  },
  {
    pattern: sticky(`(?:(?<which>last|this|next)\\s)?(?<word>${feastPattern})`),
    read: (groups) => ({ kind: 'calendar', feast: lower(groups, 'word'), toward: offsetOf(groups) }),
    fits: (text, from, to) => {
      const words = text.slice(from, to)
      return /^(?:last|this|next)\s/i.test(words) || (/\s(?:Day|Eve)$/.test(words) && /^\p{Lu}/u.test(words))
    }
  }
]
