/**
 * Openings that tie an English sentence to the one before and can be left out before a comma without changing
 * what is claimed; lower case. Words that limit a claim ("in some cases", "overall"), that make it hang on another
 * ("otherwise", "then"), that grant a point ("of course") or that give it as a mere example are not among them.
 */
export const connectives: readonly string[] = [
  ...['however', 'in addition', 'additionally', 'moreover', 'furthermore', 'further', 'also', 'besides'],
  ...['on the other hand', 'by contrast', 'in contrast', 'conversely', 'equally', 'nevertheless'],
  ...['nonetheless', 'even so', 'still', 'yet', 'and yet', 'that said', 'having said that', 'all the same'],
  ...['at the same time', 'meanwhile', 'likewise', 'similarly', 'in the same way', 'in turn', 'next'],
  ...['finally', 'lastly', 'last', 'last but not least', 'to begin with', 'to start with', 'for starters'],
  ...['in other words', 'that is', 'put simply', 'simply put', 'put differently', 'in plain terms'],
  ...['in short', 'in brief', 'in sum', 'to sum up', 'in summary', 'in conclusion', 'to conclude'],
  ...['ultimately', 'in the end', 'at the end of the day', 'as a result', 'consequently'],
  ...['as a consequence', 'therefore', 'thus', 'hence', 'accordingly', 'for this reason'],
  ...['for these reasons', 'for that reason', 'because of this', 'because of that', 'to this end'],
  ...['to that end', 'with this in mind', 'with that in mind', 'given this', 'given that', 'given all this'],
  ...['in light of this', 'in view of this', 'recognising this', 'recognizing this', 'despite this'],
  ...['in spite of this', 'in response', 'in this context', 'against this background', 'in this spirit'],
  ...['along the same lines', 'along these lines', 'by the same token', 'in fact', 'indeed', 'after all'],
  ...['anyway', 'in any case', 'in any event', 'in particular', 'more specifically', 'specifically'],
  ...['notably', 'most importantly', 'more importantly', 'importantly', 'interestingly', 'instead'],
  ...['rather', 'as such', 'as noted above', 'as mentioned above', 'as discussed above', 'as noted'],
  ...['as mentioned', 'as we have seen', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'],
  ...['firstly', 'secondly', 'thirdly', 'fourthly', 'first of all', 'first and foremost', 'now', 'well'],
  ...['so', 'and', 'but', 'to be clear', 'what is more', "what's more", 'what’s more']
]

/** One-word openings that need no comma after them to be left out before a new subject ("But the two sides …"). */
export const bareConnectives: readonly string[] = ['but', 'and', 'yet']

/**
 * Openings that lean on the sentence before and can not be left out, since the claim hangs on them: a case, an
 * example, one side of two; lower case.
 */
export const leaning: readonly string[] = [
  ...['then', 'otherwise', 'or else', 'either way', 'in this way', 'in that way', 'in that case'],
  ...['in this case', 'in these cases', 'in such cases', 'in those cases', 'if so', 'if not', 'even then'],
  ...['for example', 'for instance', 'as an example', 'as an illustration', 'on the one hand'],
  ...['on one hand', 'unlike this', 'nor', 'or', 'which', 'by then', 'until then', 'since then']
]

/**
 * Openings of a point that its author grants, often to answer it in the next sentence: without them it would be
 * printed as the author's own; lower case.
 */
export const concessions: readonly string[] = [
  ...['of course', 'to be sure', 'admittedly', 'granted', 'true', 'certainly', 'no doubt', 'true enough'],
  ...['it is true that', 'it is true', 'to be fair', 'at first glance', 'at first sight', 'in theory']
]
