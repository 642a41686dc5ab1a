import type { NameWord } from './name-words.ts'

/** Nouns in small letters that the name of a body follows: "the newspaper Aftenblad", "carmaker Volta". */
const bodiesBefore = new Set(
  `newspaper daily weekly magazine broadcaster publisher company firm group conglomerate carmaker automaker airline airliner insurer retailer
  brewer chemicals supermarket maker manufacturer producer supplier brokerage lender bank builder operator subsidiary affiliate unit
  club champions side team league party agency organisation organization charity union consortium giant startup start-up`.split(
    /\s+/
  )
)
/** Nouns in small letters that follow the name of a body: "Aftenblad newspaper", "Volta shares". */
const bodiesAfter = new Set(
  `newspaper daily magazine news group shares share stock stocks shareholders executives officials spokesman spokeswoman chairman subsidiary
  employees party rebels guerrillas militia fighters airlines television radio
  coach captain skipper striker midfielder defender goalkeeper keeper winger manager teammate team-mate fans supporters`.split(
    /\s+/
  )
)
/** Nouns of teams: a city that stands before one is its team. */
const teamNouns = new Set(
  `coach captain skipper striker midfielder defender goalkeeper keeper winger teammate team-mate fans supporters pitcher batsman shortstop
  quarterback outfielder baseman`.split(/\s+/)
)

/** Whether the words beside a name treat it as a firm, a newspaper, a club or another body. English. */
export function isTreatedAsBody(before: NameWord | undefined, after: NameWord | undefined): boolean {
  if (before && !before.capital && bodiesBefore.has(before.text)) return true
  return after?.gap === ' ' && bodiesAfter.has(after.text)
}

/** Whether what follows the name of a city shows that its team is meant: "Aarhus goalkeeper". English. */
export function isTreatedAsTeam(after: NameWord | undefined): boolean {
  return after?.gap === ' ' && teamNouns.has(after.text)
}
