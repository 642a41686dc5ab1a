/** What each part of a sentence's score looks at, in plain words; the value says which way it counts. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['centrality', 'likeness to the whole text'],
  ['forward', 'likeness to what follows'],
  ['sections', 'likeness to every section'],
  ['ownSection', 'likeness to its section'],
  ['frequency', 'how often the text has its words'],
  ['commonness', 'share of the text that its words are'],
  ['firstUses', 'words that it brings up first'],
  ['lead', 'whether it opens a text that its opening sums up'],
  ['title', 'words of the title'],
  ['titleShare', 'share of the title that it has'],
  ['titleWeight', 'weight of the title in it'],
  ['heading', 'words of its heading'],
  ['headingCue', 'the kind of its heading'],
  ['keyphrases', 'keyphrases'],
  ['first', 'whether it is the first sentence'],
  ['early', 'nearness to the start'],
  ['later', 'distance from the start'],
  ['position', 'place in the text'],
  ['laterSection', 'distance of its section from the start'],
  ['opensSection', 'nearness to the start of its section'],
  ['longSection', 'length of its section'],
  ['opensParagraph', 'whether it opens its paragraph'],
  ['withinParagraph', 'distance from the start of its paragraph'],
  ['preamble', 'whether it stands before the first heading'],
  ['closesIntroduction', 'whether it closes the introduction'],
  ['telling', 'whether its heading is one of conclusions'],
  ['aside', 'whether its heading is one of asides'],
  ['specification', 'whether its heading is one of details'],
  ['rationale', 'whether its heading is one of grounds'],
  ['transcript', 'whether its heading is one of a transcript'],
  ['agenda', 'whether its heading is one of an agenda'],
  ['opensTelling', 'whether it opens a section of conclusions'],
  ['opensSpecification', 'whether it opens a section of details'],
  ['short', 'whether it is very short'],
  ['long', 'whether it is very long'],
  ['length', 'length'],
  ['commas', 'commas'],
  ['unended', 'whether its end is missing'],
  ['verbless', 'whether it has no verb'],
  ['question', 'whether it is a question'],
  ['quotation', 'whether it quotes'],
  ['code', 'whether it has signs of code'],
  ['pronoun', 'whether it opens with a pronoun'],
  ['connective', 'whether it opens with a connective'],
  ['proposes', 'whether it proposes'],
  ['concludes', 'whether it concludes'],
  ['stresses', 'whether it stresses'],
  ['announces', 'whether it announces'],
  ['purpose', 'whether it names a purpose'],
  ['enables', 'whether it says what becomes possible'],
  ['defines', 'whether it defines'],
  ['we', 'whether it speaks of us'],
  ['imperative', 'whether it tells the reader what to do'],
  ['biography', 'whether it tells of a person’s life'],
  ['example', 'whether it gives an example'],
  ['redundancy', 'said by a better sentence']
])

/** What keeps a sentence from being printed alone, in plain words. */
const problems: ReadonlyMap<string, string> = new Map([
  ['question', 'it is a question'],
  ['lead-in', 'it only leads on'],
  ['short', 'it is too short'],
  ['dangling', 'it leans on the sentence before'],
  ['conceded', 'it is only conceded'],
  ['code', 'it is code'],
  ['quotation', 'it is a quotation, or a part of one'],
  ['boilerplate', 'it is about the page, not the subject'],
  ['aside', 'it stands under a heading of asides'],
  ['story', 'it tells an example'],
  ['unfinished', 'it is not a whole sentence'],
  ['shouted', 'it is in capitals throughout'],
  ['opposed', 'it reports what the author opposes'],
  ['formal', 'it only does what the form asks for']
])

/** A part of a score in plain words; its own name where there are none. */
export function reasonName(name: string): string {
  return reasons.get(name) ?? name
}

/** A problem in plain words; its own name where there are none. */
export function problemName(name: string): string {
  return problems.get(name) ?? name
}
