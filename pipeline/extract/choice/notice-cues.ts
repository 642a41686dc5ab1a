import { backgroundHeading } from './thesis-cues.ts'

/** What every rule must say of the way it was made, whatever it rules. English, of the United States. */
const procedure =
  /\b(?:paperwork reduction act|administrative procedure act|regulatory flexibility (?:act|analysis)|congressional review act|unfunded mandates|executive orders? \d|privacy act|small business regulatory|national environmental policy act|federalism|collections? of information|notice and (?:opportunity for )?(?:public )?comment|notice of proposed rulemaking|authority and issuance|authority citation|for the reasons (?:set forth|stated|discussed|given)|technical and non-?discretionary|good cause|(?:submit|mail|send|deliver)(?:ted|s|ting)? (?:your |written |electronic )?comments|comments? (?:must|should|may|will) be|docket (?:no|number|id)|attn|for further information contact|sensitive personal information)\b|\b\d+ (?:U\.S\.C|CFR|F\.R)\b.{0,20}$/i
const procedureHeading =
  /\b(?:administrative (?:law|procedure)|paperwork|regulatory (?:flexibility|analys[ie]s|requirements|impact)|procedural|legal authority|(?:statutory )?authority(?: and issuance)?|list of subjects|signing authority|further information|privacy|consultation|about (?:the|us)|notes? (?:to|for) editors|comment period)\b/i

/** Words that say what changes, and from when. English. */
const change =
  /\b(?:effective|as of|from|beginning|starting)(?: on)? (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?!(?: \d{1,2},?)?(?: \d{4})? (?:to|through|until)\b)|\b(?:will|shall) (?:remain|pay|cost|receive|save|lose|rise|fall|increase|decrease|change|apply|take effect|be (?:revised|amended|adjusted|raised|lowered|reduced|increased|replaced|removed|suspended|closed|opened|charged|required))\b|\b(?:is|are|remains?) (?:hereby )?(?:unchanged|amended|revised|adjusted|raised|lowered|suspended|repealed|revoked|extended|withdrawn)\b|\b(?:is|are) (?:not )?(?:revising|amending|adopting|adjusting|raising|lowering|changing|removing|adding|extending)\b|\btakes? effect\b/i
const amount = /[$€£¥] ?\d|\d ?(?:%|per ?cent\b)/i
/** How a rule came about or works every year: what stands behind a change. English. */
const background =
  /^in (?:19|20)\d\d\b|\b(?:provides?|requires?|states?) that\b|\b(?:annually|each year|every year)\b|\bwas (?:published|enacted|amended|reported)\b|\bpublished amendments\b/i

/** What holds whenever something is the case, or by an older rule: nothing changes now. English. */
const general = /^(?:when(?:ever)?|if|where|once|whether)\b|\b(?:provides?|requires?) that\b/i

/** Whether a sentence of a notice only tells by what procedure it was made, or what came before it. */
export function isFormal(text: string, headings: readonly string[]): boolean {
  if (procedure.test(text) || headings.some((heading) => procedureHeading.test(heading))) return true
  return (
    headings.some((heading) => backgroundHeading.test(heading)) && !(change.test(text) && !general.test(text))
  )
}

/** What a sentence of a notice gains by saying what changes, from when and by how much, and loses by background. */
export function noticeValue(text: string): number {
  const changes = change.test(text) && !general.test(text)
  const gain =
    (changes ? 0.25 : 0) + (changes && amount.test(text) && !/\bunchanged\b/i.test(text) ? 0.45 : 0)
  const leans =
    /\b(?:these|those|such) (?:sections?|amounts?|provisions?|figures?|thresholds?|changes?)\b/i.test(text)
  return (background.test(text) && !changes ? -0.3 : gain) - (leans ? 0.25 : 0)
}
