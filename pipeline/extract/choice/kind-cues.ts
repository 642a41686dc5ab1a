/** A quotation that is the whole sentence. */
export const quotation = /^["“„«][^"”“»]{12,}["”“»][.,]?$/

const noTerm = String.raw`(?!(?:it|this|that|these|those|there|here|he|she|we|they|you|i|what|who|which|one|if|when|while|since|because|as|although|though|unless|before|after|in|on|at|for|from|with|without|by|to|of|under|over|our|my|your|their|his|her|its|every|each|some|many|most|all|both|no|not|only|such|another|nothing|everything|goal|aim|answer|problem|question|result|reason|today|now)\b)`
const term = String.raw`["“‘]?(?:[\p{L}\d][\p{L}\d’'/*.-]*)(?: (?!(?:is|are|was|were|has|have|that|which|who|can|will|must|should|may)\b)[\p{L}\d(][\p{L}\d()’'/*.-]*){0,5}["”’]?`
const noJudgement = String.raw`(?!(?:very|good|great|bad|big|major|key|serious|real|clear|critical|crucial|vital|important|essential|necessary|new|first|main|second|third|only|best|better|useful|powerful|perfect|matter|mistake|failure|must|lot|part|result|sign|step|large|small|common|significant|valuable|popular|difficult|hard|worthy|challenge|problem|success|broad)\b)`
/** What a term means, or to which kind a thing belongs and what sets it apart there. English. */
export const definition = new RegExp(
  [
    String.raw`^(?:the |an? )?(?:term |word |phrase )?["“‘]?${noTerm}${term}["”’]? (?:means(?! that\b)|refers to|is defined as|are defined as|stands for|is the term for|denotes) `,
    String.raw`^(?:an? |the )?${noTerm}${term} (?:is|are) (?:essentially |basically |simply |generally )?an? ${noJudgement}[^.;:,!?]{3,70}? (?:that|which|who|whose|where|in which|by which|used (?:to|for|by|in)|designed (?:to|for)|intended (?:to|for)|for \p{L}+ing|to \p{L}+|laid out|of \p{L}+ing)\b`,
    String.raw`^an? [\p{L} -]{2,40} is an? ${noJudgement}`,
    String.raw`^(?:an? |the )?${noTerm}${term} (?:is|are) (?:an? )?(?:kind|type|form|set|protocol|method|process|system|measure|way|family|class) (?:of|to|for|that)\b`
  ].join('|'),
  'iu'
)

/** Before "will": it tells of a will, or of what is only described. */
const noPrediction =
  /\b(?:the|an?|his|her|their|its|our|my|free|good|ill|political|public|own|last)$|\b(?:that|which|who|what|where|how|whether|if|when|until|as|than|because|since)(?: (?:\p{L}+ly|also|then|it|they|we|you|he|she|i|\p{L}+s?|the \p{L}+|an? \p{L}+|the \p{L}+ \p{L}+))?$/iu
/** A "that" whose clause is what is foretold. */
const foretelling =
  /\b(?:say|says|said|expect\w*|believ\w*|predict\w*|estimat\w*|forecast\w*|warn\w*|project\w*|think|thinks|hop\w*|fear\w*|means|likely|announc\w*|promis\w*|confirm\w*|sure|certain|doubt) that\b[^,;:]*$/iu
const ahead =
  /\b(?:will|won[’']t|(?<=[a-z])[’']ll|(?:is|are|am) (?:\w+ly )?(?:going|expected|set|projected|forecast|likely|unlikely|bound|due|scheduled|poised) to)\b/giu

/** Whether a sentence says in its main clause what is to come. English. */
export function foretells(text: string): boolean {
  const bare = text.replace(/\([^()]{0,200}\)/g, (part) => ' '.repeat(part.length))
  return [...bare.matchAll(ahead)].some(({ index, 0: words }) => {
    const before = bare.slice(Math.max(0, index - 100), index).trimEnd()
    if (/\b(?:ensur|mak)(?:e|es|ed|ing) (?:sure )?[^,;]*$/i.test(before)) return false
    return !/^will$/i.test(words) || !noPrediction.test(before) || foretelling.test(before)
  })
}

const judging =
  'important|essential|crucial|vital|necessary|unnecessary|unacceptable|acceptable|dangerous|unfair|fair|best|worst|better|worse|great|wonderful|terrible|remarkable|disappointing|fundamental|tangible|meaningful|meaningless|damaging|serious|absurd|wise|unwise|wrong|right|good|bad|excellent|poor|weak|strong|valuable|useful|useless|harmful|helpful|hard(?! (?:over|on|at|in)\b)|difficult|easy|simple|impossible|critical|key|central|worth|worthwhile|urgent|unclear|clear|obvious|surprising|impressive|inadequate|insufficient|adequate|appropriate|inappropriate|reasonable|unreasonable|interesting|exciting|proud|thrilled|excited|pleased|grateful|happy|glad|sad|risky|flawed|cumbersome|tricky|inefficient|costly|empty|frustrating|challenging|painful|attractive|ideal|promising|sensible|foolish'
/** A judgement of the writer's: what something is like, a writer who believes, a word of stance. English. */
export const opinion = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|[’']s|[’']re|[’']m|be|been|being|becomes?|remains?|seems?|looks?|feels?|sounds?|proves?)(?: \p{L}+){0,3} (?:${judging})\b(?! (?:known|to (?:happen|have)))`,
    String.raw`\b(?:i|we)(?:[’']ve)? (?:\p{L}+ly |also |still |do |have |strongly )?(?:believe|think|feel|hope|doubt|fear|wish|love|consider|suspect|argue|disagree|agree|would rather|prefer)\b`,
    String.raw`\b(?:unfortunately|fortunately|clearly(?! (?:defined|marked|visible|label\w+|stated))|obviously|regrettably|sadly|undoubtedly|undeniably|surely|luckily|happily|thankfully|frankly|necessity|unacceptabl[ey]|in (?:my|our) (?:view|opinion)|ought|too \p{L}+ to|(?:an? |the )(?:mistake|failure|disgrace|disaster|success|shame|pity|scandal|triumph|nonsense))\b`,
    String.raw`\b(?:makes?|making|make) (?:it |them )?(?:much |far |very )?(?:${judging})\b`,
    String.raw`\b(?:deserves?|fails? to|cannot afford|can[’']t afford|matters?(?=[.,;]| (?:most|more|to|that|because))|should have|needs? (?:to|an?|the|more|better|new))\b`,
    String.raw`\b(?:beautiful|ugly|outstanding|enormously|incredibly|tremendous|shameful|ridiculous|dreadful|brilliant|careless|reckless|setting a dangerous)\b`
  ].join('|'),
  'iu'
)

/** Days, months and years, which count nothing. */
const dates =
  /\b\d{1,2}(?:\.|st|nd|rd|th)? (?:of )?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}\b(?:, \d{4})?|\b(?:1[5-9]|20)\d\d\b(?:[–-]\d\d\b)?/giu
/** Numbers that only name: "Part 2", "Regulation 10", "EIP-1559", "§ 5", "Python 3", "version 2.0". */
const names =
  /(?:§+ ?|\b(?:no|nos|section|sections|paragraph|part|article|chapter|figure|table|rule|title|step|phase|version|comment|appendix|annex|item|page|p|pp|vol|level|grade|tier|episode|kep|eip|pep|rfc|slide|day|week|round)\.? )\d[\d.]*(?:\(\w+\))*|[\p{L}_][\p{L}\d_]{0,40}-\d[\d.-]*|\b\d+ (?:u\.?s\.?c|cfr|f\.?r|stat)\b\.?|\b\p{L}{1,40}\d[\p{L}\d]*/giu
/** A name written with a number behind it, as of software: a capitalised word that opens no sentence. */
const versions =
  /(?<=[\p{Ll}\d,;] )(?!January|February|March|April|May|June|July|August|September|October|November|December|About|Nearly)\p{Lu}\p{Ll}+ \d+(?:\.\d+)*(?![\d,.]*\d| ?(?:%|percent|per cent|million|billion))/gu
const releases = /\p{Lu}[\p{L}\d]{0,40}[ -]v?\d{1,9}\.\d+(?:\.\d+)*/gu
const number =
  /(?:^|[\s(~≈+–-])(?:[$€£¥]\s?)?\d[\d.,]{0,40}(?:\s?(?:%|percent|per cent|million|billion|thousand|trillion))|[$€£¥]\s?\d|\b\d[\d,.]{0,40}(?:\+| ?[-–] ?\d[\d,.]{0,40})?\s{1,9}[a-z]{3,}|\b(?:by|to|at|from|of) \d[\d,.]{0,40}(?=[\s.,;)]|$)/i
/** Numbers in words that count something. English. */
const inWords =
  /\b(?:one (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten)|(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?)(?: of)?|half of|twice as|three times (?:as|the|more)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred|a thousand) (?:hundred|thousand|million|billion|per cent|percent))\b/i

/** A sentence that opens with what its writer believes or hopes. English. */
export const avowal =
  /^(?:personally, )?(?:i|we) (?:\w+ly |still |also )?(?:hope|believe|think|feel|doubt|fear|wish)\b/i

/**
 * Whether a sentence counts or measures something: a number with what it counts, not a date or the number of a
 * section, a version or a name.
 */
export function measures(text: string, english: boolean): boolean {
  const bare = text.replace(dates, ' ').replace(releases, ' ').replace(names, ' ').replace(versions, ' ')
  return number.test(bare) || (english && inWords.test(bare))
}
