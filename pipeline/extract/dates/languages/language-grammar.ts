import { monthNames } from '../../language/month-names.ts'
import type { DateGrammar } from '../date-rules.ts'
import { type DateWords, dateStarts } from '../date-starts.ts'
import type { DatePlace } from '../date-uses.ts'
import type { Tense } from '../tenses.ts'
import type { DateLanguage } from './date-language.ts'
import { languageRules } from './language-rules.ts'

const reach = 80

/** The dates of a language that is written with blanks between its words. */
export function languageGrammar(language: DateLanguage): DateGrammar {
  const words = dateWords(language)
  const rules = languageRules(language)
  return {
    starts: (text) => dateStarts(text, words),
    digits: rules,
    words: rules,
    tense: (place) => tenseOf(place, language.future),
    recurs: ({ sentence, from }, isWeekday) =>
      (isWeekday ? language.recurringWeekday : language.recurring).test(
        sentence.slice(Math.max(0, from - 30), from)
      )
  }
}

/** Past, as most texts tell, unless a verb of the future stands near. */
function tenseOf({ sentence, from, to }: DatePlace, future: RegExp): Tense {
  return future.test(sentence.slice(Math.max(0, from - reach), to + reach)) ? 'future' : 'past'
}

function dateWords({ code, telling, opening }: DateLanguage): DateWords {
  const months = monthNames(code)
  return {
    telling: { has: (word) => months.has(word) || telling.test(word) },
    opening: { has: (word) => opening.test(word) }
  }
}
