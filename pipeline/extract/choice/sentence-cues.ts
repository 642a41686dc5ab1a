/** Patterns of English sentences that tell what a sentence does in its text; each has one use in the score. */
export const cues = {
  /** It says what the text puts forward. */
  proposes:
    /\b(?:we (?:propose|introduce|present|describe|argue|recommend|suggest|define|add|show|find|found|conclude)|this (?:paper|article|report|post|essay|proposal|document|specification|standard|guide|rule|notice|policy|memo(?:randum)?|brief|note|[A-Z]{2,6}) (?:proposes|introduces|describes|defines|presents|specifies|argues|recommends|suggests|outlines|explains|provides|adds|extends|looks at|examines|establishes|requires|amends|sets)|(?:i|we) (?:believe|argue)|(?:is|are) proposed|proposal (?:is|adds|introduces|defines))\b/i,
  concludes:
    /\b(?:in (?:conclusion|summary|short|sum|brief)|to (?:conclude|sum up|summarise|summarize)|overall|ultimately|therefore|the (?:upshot|bottom line|conclusion|lesson|point|result) is|as a result|this means)\b/i,
  stresses:
    /\b(?:important|importantly|significant|significantly|key|crucial|essential|critical|fundamental|main|major|primary|necessary|must|most)\b/i,
  announces:
    /\b(?:announc(?:e|es|ed|ing)|launch(?:es|ed|ing)?|releas(?:e|es|ed|ing)|introduc(?:es|ed|ing)|unveil(?:s|ed)|(?:is|are) (?:excited|pleased|proud) to)\b/i,
  /** It says what the text, or the meeting it calls to, is for. */
  purpose:
    /\b(?:in this (?:post|article|session|talk|series|webinar|presentation|paper|report|guide|piece|document)|this (?:month|session|event|webinar|talk|presentation|workshop|post|article|series|guide|training)\b[^.?!]{0,40}\b(?:will|is|are|we|covers?|looks?|explores?|explains?|describes?)|(?:we|i|we[’']re)(?:[’']d| would| will|[’']ll)? (?:like to |want to |also )?(?:share|offer|look at|explore|discuss|show|describe|explain|talk about|walk through|asked|talked to|investigated|explored)|(?:participants|attendees|panelists|speakers|presenters|you|we|they|team|experts?|leaders?)(?: will|[’']ll) (?:hear|learn|discuss|explore|share|cover|discover|find|talk|have the opportunity|join)|join (?:us|the)|hear from|here(?:[’']s| is| are) (?:how|what|why))\b/i,
  defines: /\b(?:is|are) (?:a|an|the)\b/i,
  we: /\b(?:we|our|us)\b/i,
  /** It tells of a person's career. */
  biography:
    /\b(?:(?:currently )?serves? as|prior to joining|is (?:a|an|the) (?:[\w-]+ ){0,4}(?:designer|engineer|developer|strategist|director|manager|officer|specialist|analyst|scientist|lead|professor|consultant)|was (?:appointed|named)|holds? a|received (?:his|her|a)|years of experience|(?:his|her) career)\b/i,
  /** It sends the reader elsewhere, or names the text itself for the record. */
  refers:
    /\b(?:(?:more|additional|further) (?:information|details?)|for details|see also|(?:contact|visit|e-?mail|follow) us|please (?:contact|visit|e-?mail|see)|may be cited as)\b/i,
  example:
    /\b(?:for example|for instance|e\.g\.|such as the following|as an example)\b|^(?:consider|suppose|imagine)\b/i,
  /** It opens with a word that stands for something said before. */
  pronoun:
    /^["“‘'(]?(?!this (?:paper|article|report|post|essay|proposal|document|specification|standard|guide|study|rule|notice|policy|memo(?:randum)?|brief(?:ing)?|note|act|bill|order|review|[A-Z]{2,6})\b)(?:he|she|it|they|this|that|these|those|his|her|their|its|him|them|such|both|neither|another|one of (?:these|them)|the (?:former|latter))\b(?! (?:is|are) (?:important|clear|necessary|essential|possible|likely|impossible|hard|difficult|easy) (?:to|that)| is the (?:goal|purpose|policy|aim|intent) of\b)/i,
  connective:
    /^["“‘'(]?(?:however|but|and|so|yet|also|moreover|furthermore|in addition|additionally|therefore|thus|hence|then|still|instead|meanwhile|nevertheless|nonetheless|similarly|likewise|otherwise|besides|consequently|finally|on the other hand|for (?:example|instance)|or|nor)\b/i
} as const

/** One verb, by which a sentence says what something does or is for: "The pump helps to …". English. */
export const enables =
  /^(?:allow(?:s|ing)?|enabl(?:es|ing)|provid(?:es|ing)|support(?:s|ing)?|help(?:s|ing)?|improv(?:es|ing)|defin(?:es|ing)|describ(?:es|ing)|add(?:s|ing)|extend(?:s|ing)?|propos(?:es|ed|ing))$/i

/** Headings under which a text says what it is about. */
export const tellingHeading =
  /^(?:\d[\d.]*\s*)?(?:abstract|(?:simple |executive |plain[- ]language )?summary|overview|introduction|motivation|background and purpose|purpose|objective|goals?|key (?:points|findings|messages|takeaways)|highlights|(?:in )?conclusions?|findings|in brief|at a glance|tl;?dr|proposal|what (?:is|we)\b.*)/i

/** Headings over what is no part of the argument: sources, credits, rights, tests. */
export const barredHeading =
  /^(?:\d[\d.]*\s*)?(?:references?|bibliography|acknowledge?ments?|copyright|licen[cs]e|appendix|footnotes|see also|further reading|related (?:work|links|posts)|test (?:cases|plan|vectors)|implementation history|reference implementation|rejected (?:ideas|alternatives)|alternatives(?: considered)?|prior art|future (?:work|possibilities)|change ?log|contact|about the author.*|faq.*|contributors|credits|authors?)\b/i

/** Headings over what a text holds against itself, as proposals have them: no place for its point. */
const reservingHeading =
  /^(?:\d[\d.]*\s*)?(?:backwards? compatibility|security considerations|drawbacks|unresolved questions|open (?:issues|questions))\b/i

/** Whether a text seldom says under such a heading what it is about. */
export function isAsideHeading(heading: string): boolean {
  return barredHeading.test(heading) || reservingHeading.test(heading)
}

/** Kinds of headings beside the telling ones and the asides, and what stands under them. */
export const headingKinds = {
  specification:
    /^(?:\d[\d.]*\s*)?(?:specification|detailed|design|implementation|guide-level|reference-level|api|syntax|semantics|grammar|details|technical)/i,
  rationale: /^(?:\d[\d.]*\s*)?(?:rationale|discussion|conclusions?)/i,
  /** What was said, word for word. */
  transcript: /\btranscripts?\b/i,
  /** What a meeting is about. */
  agenda: /^(?:agenda|about|description|details|topics?)\b/i
} as const
