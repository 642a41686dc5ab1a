/** How a language ties a speaker to words in quotation marks, where the pattern is safe. */
export interface TagLanguage {
  /** Verbs of saying in the form a report has them, helpers included: "a déclaré". */
  readonly verbs: readonly string[]
  /** Pronouns that can speak. */
  readonly pronouns: readonly string[]
  /** Articles and titles in small letters that may open the speaker's name. */
  readonly openers: readonly string[]
}

function listed(words: string): string[] {
  return words.split(',').map((word) => word.trim())
}

/** By primary language tag: German, French, Spanish. English has rules of its own. */
export const tagLanguages: ReadonlyMap<string, TagLanguage> = new Map([
  [
    'de',
    {
      verbs: listed(
        'sagte, sagt, erklärte, erklärt, betonte, betont, meinte, meint, fügte hinzu, schrieb, schreibt, kritisierte, warnte, warnt, antwortete, fragte, forderte, berichtete, ergänzte, erläuterte, hat gesagt'
      ),
      pronouns: listed('er, sie'),
      openers: listed('der, die, das, ein, eine')
    }
  ],
  [
    'fr',
    {
      verbs: listed(
        'a déclaré, a dit, a affirmé, a expliqué, a ajouté, a souligné, a précisé, a indiqué, a répondu, a estimé, a écrit, déclare, dit, affirme, explique, ajoute, souligne, précise, indique, estime, assure, a assuré, a annoncé, a averti, a rappelé, répond'
      ),
      pronouns: listed('il, elle, ils, elles, t-il, t-elle'),
      openers: listed('le, la, les, l’, un, une')
    }
  ],
  [
    'es',
    {
      verbs: listed(
        'dijo, dice, declaró, afirmó, afirma, explicó, explica, añadió, añade, señaló, señala, aseguró, asegura, subrayó, advirtió, escribió, respondió, indicó, sostuvo, ha dicho, ha declarado, ha afirmado, ha explicado, agregó, comentó'
      ),
      pronouns: listed('él, ella'),
      openers: listed('el, la, los, las, un, una')
    }
  ]
])
