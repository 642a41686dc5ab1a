/** Clauses that say what a law is for. English. */
const purpose =
  /\b(?:it is the (?:goal|purpose|policy|intent|object)|(?:goals?|purposes?|mission|objectives?|aims?|objects?) of (?:the|this)\b[^.;]{0,80}?\b(?:is|are|shall be)\b|(?:act|law|bill|title|regulation) (?:aims|is intended|seeks|is designed) to)\b/i
/** Clauses that set up an office, name a member, or give money: how, not what for. English. */
const machinery =
  /\bauthorized to be appropriated\b|\bmembership of\b|\bshall (?:consist of|act as|serve as|be composed of|meet)\b|\b(?:chair|executive director) of the\b/i

const establishing = /\bthere (?:is|are) (?:hereby )?(?:established|created|authorized)\b/i

/** Whether a sentence of a law only says who sits where, or that money may be given. */
export function isMachinery(text: string): boolean {
  return machinery.test(text)
}

/** What a sentence of a law gains by saying what the law is for, and loses by setting something up. */
export function lawValue(text: string): number {
  return (purpose.test(text) ? 0.5 : 0) - (machinery.test(text) || establishing.test(text) ? 0.35 : 0)
}
