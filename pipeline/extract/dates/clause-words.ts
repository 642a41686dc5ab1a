/** The fewest words that say what happened. */
export const fewest = 4

/** Words that tie a clause to what stands before it, and may be left out at its head. English. */
export const openers = new Set(
  'and but or so yet because as while when although though however also that then thus therefore moreover furthermore if where whereas meanwhile additionally consequently hence indeed finally instead otherwise nevertheless nonetheless besides still accordingly similarly specifically'.split(
    ' '
  )
)

/** Conjunctions that open a clause which hangs on another. */
export const subordinators = new Set(
  'as because since although though while when whereas which who so if unless'.split(' ')
)

/** Pronouns that open a relative clause. */
export const relatives = new Set(['which', 'who', 'whom', 'whose'])

/** Words left over at the end of a clause once the date behind it is gone. */
export const closers = new Set(
  'in on at by from until till before after during of since for to between early late through throughout around about a an the and or but as dated with effective starting beginning ending both than over within into its their next last this coming past every each pursuant inter alia'.split(
    ' '
  )
)

/** Prepositions that may stand before a date at the head of a clause. */
export const prepositions = new Set(
  'in on at by from until since before after during for of under with'.split(' ')
)

/** Words that open a subject. */
export const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'its',
  'their',
  'our',
  'his',
  'her',
  '’s',
  "'s"
])
