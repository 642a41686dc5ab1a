/** Sentences whose point stands in the next one: "The answer is simple.", "It has one aim." English. */
const announcing =
  /\b(?:is|are|seems?|remains?) (?:\p{L}+ly )?(?:simple|clear|plain|short|straightforward|obvious|this|as follows|twofold|the following)\.$|\b(?:has|have|had|is|are|with|makes?|sets?|draws?|offers?|reach(?:es)?) (?:just |only |but )?(?:one|a single|an?|two|three) (?:\p{L}+ )?(?:aim|goal|purpose|answer|rule|reason|task|job|message|lesson|problem|flaw|choice|proposal|conclusion|finding|demand|request|way out|solution)s?\.$/iu

/** Whether a short sentence only announces what the next one says. English. */
export function announcesNext(text: string): boolean {
  return text.length < 120 && announcing.test(text)
}
