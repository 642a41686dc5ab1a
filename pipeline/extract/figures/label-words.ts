/** English words that a label never ends with. */
export const hollowWords: ReadonlySet<string> = new Set(
  `a an the of in on at by for from to with and or but nor as than that which who whom whose this these those is are
  was were be been being has have had do does did will would can could may might must shall should not into onto over
  under between among through during per about up down out its their his her our your my it they he she we you i if
  when while where because so yet also then there some any such no very more most less least just only both either each
  every via within without across against before after until since near nearly almost around roughly approximately now
  still already currently again compared ’s 's`.split(/\s+/)
)

/** Words that open another clause. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  'which who whom whose while whereas although though because but when where if since unless that so'.split(
    ' '
  )
)

/** Prepositions that bind a phrase to the words before it. */
export const prepositions: ReadonlySet<string> = new Set(
  'of in on at by for from to with into onto over under between among through during per about via within across against before after until near as'.split(
    ' '
  )
)

/** Words that name nothing by themselves. */
export const emptyWords: ReadonlySet<string> = new Set(
  `list lists worth half times time times number numbers amount amounts thing things way ways total totals part parts
  one ones instance example case cases year years month months week weeks day days figure figures rate rates
  much many other others same former latter own himself itself themselves them him us me here together instead
  respectively e.g eg etc least all both latest present`.split(/\s+/)
)
