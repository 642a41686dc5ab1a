/** Modals and phrases that ask for something to be done. */
const modal =
  /\b(?:should|must|ought to|we (?:all |also |now |urgently )?need to|shall|had better|(?:is|are) (?:urged|advised|encouraged) to|(?:is|are) (?:imperative|essential|crucial|vital|necessary|important) that)\b/gi
/** What will have to be done to something: its subject may have a relative clause of its own. */
const toBeDone = /\bwill (?:also |all |now |then )?need to be \p{L}+(?:ed|en|pt|lt|de|ught)\b/giu
const subjectWithRelative =
  /(?:^|[,;:] )(?:and |but |so )?(?:all|any|every|each|the) (?:(?!(?:say|know|think|believe|hope|fear|warn|note|add|argue|claim|expect|find|show|agree|insist|report)s?\b|said\b|knew\b|thought\b|found\b)[\p{L}-]+ ){1,3}(?:that|which|who) [^,;:]+$/iu
/** To make sure of something is asked also where the clause goes on behind another that only tells. */
const toMakeSure = /\b(?:should|must|ought to) (?:also |therefore |always )?(?:make sure|ensure)\b/giu
const resumed =
  /\b(?:may|might|can|could|will|would|is|are)\b[^,;:]*\band (?:(?!that\b|which\b|who\b)[\p{L}-]+ ){1,4}$/iu
/** What a text tells its reader to do: "you will want to". */
const toReader = /(?:^|[,;:] )(?:and |but )?you(?:[’']ll| will)(?: \w+ly| also)? (?:want|need) to\b/i
/** What is to hold, without anybody who does it; "by all" names nobody. */
const value =
  /\b(?:should|must|ought to)(?: not| also| always| only| never| therefore| \w+ly)* be (?:\w+ly )?\p{L}+(?:ed|en|wn|pt|lt|ld|ght|ept|ade|aid|one|ut|et)\b(?![^.;]*\bby (?!(?:all|every|everyone|everybody|each|means|\w+ing)\b))/iu
/** A day or a term by which: a duty that a text sets by "shall" asks for something where it comes with a day or a term. */
const deadline =
  /\b(?:not|no) later than\b|\b(?:every|each) (?:\d+ |two |three |five )?(?:months?|quarters?|years?)\b|\bannually\b|\bwithin (?:\d+|an?|one|two|three|six|ten|twelve) (?:working |business |calendar )?(?:days?|weeks?|months?|years?)\b|\b(?:by|before) (?:the end of|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d)\b/i
/** Verbs of asking with someone who asks. */
const asking =
  /\b(?:(?:[Ww]e|I) (?:\w+ly )?(?:also )?(?:recommend|urge|advise|encourage|call (?:for|on|upon)|propose that|suggest that|ask that)\b|(?:authors?|committee|report|board|commission|panel|council|group|task force|minist(?:er|ry)|government|agency|department|association|paper|review|guidance|policy|he|she|they|it|(?!Nobody|None|Few|Some|Others|Neither|Critics|Opponents|Who|What|Which|If)\p{Lu}[\p{L}-]+) (?:also )?(?:recommends?|urges?|advises?|calls? (?:for|on|upon)) (?!option|method|function))/u
/** Before a modal in the same clause: the sentence tells of what should be, it does not ask for it. */
const subordinate =
  /\b(?:that|which|whom|whose|what|as|because|since|if|when|while|whether|than|where|how|why|unless|until|before|after|you|i)\b[^,;:—–]*$|\bwho(?: (?:we|they|he|she|it))?(?: \w+ly| also)? $|\b(?:standards|requirements|steps|conditions|criteria|disclosures|rules|information|things|amount|data|duties|tasks|factors) (?:they|we|he|she|it|an?|the|each|every)(?: [\w-]+){0,2} $/i
/** Verbs whose "that" carries the author's own asking. */
const holding =
  /\b(?:believes?|argues?|insists?|recommends?|proposes?|suggests?|means|demands?|requires?|clear|imperative|essential|crucial|vital|important|necessary) that\b[^,;:—–]*$/i
/** After a modal: likelihood, the past, or a note to the reader. */
const excusing =
  /^(?: not)? (?:(?:here |now |also |always )+be (?:noted|remembered|stressed|said|added|pointed out)\b|have (?:not )?(?:been|had|done|gone|made|known|seen|taken|given|come|become|paid|kept|told|[a-z]{2,}ed)\b|be (?:having|able|noted|read|seen|remembered|stressed|said|added|admitted|emphasi[sz]ed|pointed out|fine|easy|easier|simpler|harder|safe|familiar|obvious|enough|\w+ enough|aware|true|that|the same|in place|a (?:good|fair|safe|great|quick|simple|useful) (?:start|starting|guide|indicat\w+|bet|sign|example)|there|here|about|around|roughly)\b|be \w+ing\b|now\b|already|look like|see\b|(?:just |all )?work\b|(?:they|he|she|it|we|you|this|that|the|an?|any|there)\b|remain\b|still\b|only be|come as|know\b|admit|say\b|confess|account for\b|of course|seem\b|suffice\b|take (?:about|around|no|only|a few|roughly|\d)|cost (?:about|around|no|only|\d)|prove\b|come to\b|result in|lead to)/i
const conditionalStart =
  /^(?:(?:if|unless|suppose|assuming|when|whenever|in case)\b[^,]*$|(?:should|were|had)\b)/i
/** "This should allow …": what is hoped of a thing, not asked of anybody. */
const hoped =
  /(?:^|[,;:.] |\b(?:and|so|but) )(?:(?:this|that|these|doing so)(?: \w+)? (?:also |then |still )?should(?: not| also| then| now)* (?:allow|enable|let|make|give|bring|mean|improve|reduce|increase|ensure|save|speed|encourage|produce|prevent|yield|free)|(?:the |these |this )?(?:[\p{L}-]+ )?(?:provisions?|changes?|amendments?|burden|effects?|clarity|approach|results?)\b[^,;.]{0,60} should(?: also| generally| further)* (?:lower|increase|add|help|reduce|improve|facilitate|promote|decrease|allow|enable|benefit|mitigate|ease)|it (?:also |then |still )?should(?: not| also| then| now)* (?:allow|enable|let|make it))\b/iu
/** What someone asked for before, with who asked: "…, and the board urged landlords to pay". */
const askedBefore =
  /(?:^|[.;:] |, (?:and|but) )(?<who>(?:the |\p{Lu})[^,;:]{0,60}?) (?:(?:has|have|had|also|again|today) )*(?:urged|called (?:for|on|upon)|recommended (?:that|an?|the|\p{L}+ing\b)) /u
/** Whoever asks, nobody does, or it is told of others. */
const noAsker =
  /\b(?:not|never|nobody|none|hardly|nor|neither|no one|who|that|which|few|critics|opponents|commenters?|respondents?|stakeholders|petitioners?|rejected?)\b/i
/** Before a modal: nobody of whom anything is asked. */
const nobody = /\b(?:nobody|no one) $/i
/** What holds something by its own content: its "that" tells what it says and asks for nothing. */
const concept =
  /\b(?:concept|idea|notion|principle|theory|doctrine|philosophy|school of thought|view|vision|model|motto|slogan|approach|assumption|premise)s? (?:\w+ly )?(?:also )?\w+(?:es|s|ed)? that\b[^;:]*$/i

/**
 * Whether an English sentence asks for something to be done: "should", "must", "we need to", "we recommend", or
 * "shall" with a day by which. Questions, conditions, likelihood ("should be easy"), what should have been, what
 * is only told of in a subordinate clause ("the report that we need to write"), what a concept holds, what
 * something needs ("the report needs to be long"), and the capitals of a specification ("MUST", as in RFC 2119)
 * are not asked for.
 */
export function isPrescription(text: string): boolean {
  if (/\?["”’')]*$/.test(text) || conditionalStart.test(text) || hoped.test(text)) return false
  return (
    asking.test(text) ||
    wasAsked(text) ||
    [...text.matchAll(toBeDone)].some(({ index }) => isOwn(text, index, subjectWithRelative)) ||
    [...text.matchAll(toMakeSure)].some(({ index }) =>
      resumed.test(text.slice(Math.max(0, index - 160), index))
    ) ||
    [...text.matchAll(modal)].some((match) => isMain(text, match.index, match[0]))
  )
}

/** Whether a sentence tells its reader what to do: "you will want to", "you'll need to". English. */
export function advisesReader(text: string): boolean {
  return !/\?["”’')]*$/.test(text) && toReader.test(text)
}

/** Whether a sentence says how something should be without anybody who would do it, nor by when. English. */
export function isValue(text: string): boolean {
  return value.test(text) && !hasDeadline(text)
}

/** Whether a sentence says by when or how often something is to be done. English. */
export function hasDeadline(text: string): boolean {
  return deadline.test(text)
}

/** Whether what stands before an offset leaves it in the main clause, also as an exception says. */
function isOwn(text: string, at: number, exception: RegExp): boolean {
  const before = text.slice(Math.max(0, at - 160), at)
  return !subordinate.test(before) || exception.test(before)
}

function wasAsked(text: string): boolean {
  const who = askedBefore.exec(text)?.groups?.who
  return who !== undefined && !noAsker.test(who)
}

function isMain(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 160), at)
  if (words === words.toUpperCase() || concept.test(before)) return false
  if (/^shall$/i.test(words) && !deadline.test(text)) return false
  const told = subordinate.test(before) && !holding.test(before)
  return !told && !nobody.test(before) && !excusing.test(text.slice(at + words.length))
}
