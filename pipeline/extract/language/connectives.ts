/**
 * Openings that tie an English sentence to the one before and can be left out before a comma without changing
 * what is claimed; lower case. Words that limit a claim ("in some cases", "reportedly") are not among them.
 */
export const connectives: readonly string[] = [
  ...['however', 'in addition', 'additionally', 'moreover', 'furthermore', 'further', 'also', 'besides'],
  ...['on the other hand', 'on the one hand', 'on one hand', 'by contrast', 'in contrast', 'conversely'],
  ...[
    'nevertheless',
    'nonetheless',
    'even so',
    'still',
    'yet',
    'that said',
    'having said that',
    'at the same time'
  ],
  ...['meanwhile', 'likewise', 'similarly', 'in the same way', 'in turn', 'again', 'then', 'next', 'finally'],
  ...[
    'lastly',
    'last',
    'last but not least',
    'to begin with',
    'to start with',
    'for starters',
    'in other words'
  ],
  ...['that is', 'put simply', 'simply put', 'in short', 'in brief', 'in sum', 'to sum up', 'in summary'],
  ...['in conclusion', 'to conclude', 'overall', 'all in all', 'ultimately', 'in the end', 'as a result'],
  ...['consequently', 'as a consequence', 'therefore', 'thus', 'hence', 'accordingly', 'for this reason'],
  ...[
    'for these reasons',
    'for that reason',
    'because of this',
    'to this end',
    'to that end',
    'with this in mind'
  ],
  ...[
    'in fact',
    'indeed',
    'of course',
    'after all',
    'anyway',
    'in any case',
    'in particular',
    'more specifically'
  ],
  ...['specifically', 'notably', 'most importantly', 'more importantly', 'importantly', 'for example'],
  ...['for instance', 'instead', 'rather', 'otherwise', 'as such', 'as noted above', 'as mentioned above'],
  ...[
    'as discussed above',
    'as we have seen',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh'
  ],
  ...[
    'firstly',
    'secondly',
    'thirdly',
    'fourthly',
    'first of all',
    'first and foremost',
    'now',
    'well',
    'so',
    'and'
  ],
  ...[
    'but',
    'because of that',
    'along the same lines',
    'to be clear',
    'to be sure',
    'what is more',
    'and yet'
  ]
]

/** One-word openings that need no comma after them to be left out ("But the two sides …"). */
export const bareConnectives: readonly string[] = ['but', 'and', 'so', 'yet']

/** Openings that lean on the sentence before and can not be left out; lower case. */
export const leaning: readonly string[] = [
  ...[
    'then',
    'otherwise',
    'instead',
    'either way',
    'in this way',
    'in that case',
    'in such cases',
    'in this case'
  ],
  ...[
    'such',
    'similarly',
    'likewise',
    'unlike this',
    'even then',
    'nor',
    'or',
    'because',
    'which',
    'thus',
    'hence'
  ]
]
