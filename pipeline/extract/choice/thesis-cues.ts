/** Patterns of a main claim and what each is worth beside a salience of 0 to 1. English. */
export const thesisCues: readonly (readonly [RegExp, number])[] = [
  [/\b(?:is|are|was) not (?!only\b)[^.;]{3,80}?,? but\b/i, 0.25],
  [/\bnot only\b[^.;]{3,120}\bbut\b/i, 0.2],
  [
    /\b(?:is|are|become|becomes|remains?) (?:also )?(?:an? |the )?(?:very |most |more )?(?:important|necessary|essential|crucial|vital|key|critical|fundamental|central)\b(?! (?:part|component|element|aspect|piece|ingredient|factor)s?\b)/i,
    0.2
  ],
  [/\b(?:foundation|cornerstone|basis|goal|purpose|aim|heart|mission) (?:of|for|is)\b/i, 0.1],
  [/\b(?:must|should|ought to|needs? to)\b/i, 0.12],
  [/^we (?:should|must|need)\b/i, 0.15],
  [/^(?:within|not later than|no later than|by) .{2,80}\b(?:must|shall)\b/i, 0.15],
  [
    /\bthe (?:real |main |central |key |good )?(?:question|problem|point|answer|lesson|solution|challenge|news) is\b/i,
    0.15
  ],
  [/\b(?:in conclusion|in short|in sum|ultimately|the bottom line|overall)\b/i, 0.12],
  [
    /\b(?:is|are) (?:hereby |also )?(?:revising|amending|adopting|issuing|proposing|adjusting|establishing|finali[sz]ing|withdrawing)\b/i,
    0.25
  ],
  [
    /\beffective (?:on )?(?:january|february|march|april|may|june|july|august|september|october|november|december|\d)/i,
    0.2
  ],
  [
    /\bthis (?:final |proposed |interim )?(?:rule|notice|act|order|policy|regulation|guidance|amendment)\b/i,
    0.15
  ],
  [
    /\b(?:generated|led to|resulted in|would achieve|now outpaces?|has gone from|significantly|substantially)\b/i,
    0.1
  ]
]

/** Reports of an event or of history rather than of a claim. English. */
export const eventReport =
  /\b(?:was|were|has been|have been) (?:held|launched|published|released|founded|established|announced|signed|opened)\b|\b(?:delivered|attended|hosted|took place|addressed)\b|^(?:in|on|at|since|during|by) (?:\w+ ){0,5}(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? )?(?:\d{1,2},? )?(?:19|20)\d\d\b|^when\b.{0,60}\b(?:19|20)\d\d,/i

/** What a term means: seldom what a text says. English. */
export const defining =
  /^an? [\p{L} -]{2,40} (?:is|are) an? |^(?:an? |the )?["“]?[\p{L}\d][\p{L}\d ()’'"”-]{0,50} (?:is|are) an? (?:kind|type|form|set|protocol|method|process|system|measure|way|term|tool|standard)\b|\b(?:means|refers to|is defined as|stands for)\b/iu

/** Headings under which an author sums up. English. */
export const ownSummary =
  /^(?:\d[\d.]*\s*)?(?:abstract|(?:simple |executive |plain[- ]language )?summary|key (?:points|findings|messages|takeaways)|highlights|tl;?dr|in brief|at a glance)\b/i

/** Words that announce a list of the author's own conclusions. English. */
export const summarisingLead =
  /\b(?:conclusions?|key (?:points|findings|takeaways|messages)|main (?:points|findings|messages)|takeaways|in short|in summary|to sum up|findings)\b/i

/** Headings under which a text tells what came before rather than what it says. English. */
export const backgroundHeading =
  /^(?:[\dIVX.]+\s*)?(?:background|history|context|related work|previous|what happened before)\b/i

/** Headings under which a text shows how something goes rather than what it says. English. */
export const exampleHeading =
  /^(?:[\dIVX.]+\s*)?(?:(?:worked |an? )?examples?\b|case stud(?:y|ies)|user stor(?:y|ies)|stor(?:y|ies)\b|scenarios?\b|step (?:\d+|one|two|three|four|five|six)\b|walk-?through|tutorial|usage\b|how to (?:use|install|run|register|apply)|demo\b|speakers?\b|presenters?\b|panell?ists?\b|about the (?:speakers?|presenters?|panel)|agenda\b)/i

/** Headings under which an author concludes. English. */
export const concludingHeading =
  /^(?:[\dIVX.]+\s*)?(?:(?:in )?conclusions?|concluding remarks|the bottom line|lessons(?: learned)?|what we(?:[’']ve)? learned|(?:key )?takeaways|why (?:it|this) matters)\b/i

/** Words about the text, or to its reader, rather than about its matter. English. */
export const metaText =
  /\b(?:before getting into|let[’']s|let us|one (?:thing|way) (?:we|you) can|it(?:[’']s| is) (?:also )?important to (?:understand|note|remember)|worth (?:noting|asking|mentioning)|as you (?:can|may|might)|we(?:[’']ll| will) (?:also )?(?:look|discuss|explore|cover|talk|see|show|describe|walk|dive|start)|in this (?:post|section|blog|episode|article|guide)|we[’']re (?:thrilled|excited|pleased|proud|happy)|here at\b|you want\b|now (?:you|we)\b|i was once|(?:read|check) (?:out|our|the)\b|(?:a|the) (?:blog|case study|white ?paper)\b.{0,30}[“"])|^(?:below|here|note)\b/i
