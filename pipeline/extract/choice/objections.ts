/** Openings of sentences that report what others hold against the text, or what it goes on to answer. English. */
const objection = [
  /^(?:however, |but |and |still, |yet |of course,? |to be sure,? )?(?:(?:some|many|most|other|several|its|the|their|these|those|a few)(?: of (?:its|the|their))? )?(?:critics|opponents|sceptics|skeptics|detractors|doubters|naysayers|objectors|cynics|rivals|defenders of the (?:old|present|current|status) \w+)\b[^.;]{0,60}?\b(?:say|says|said|argue|argued|claim|claimed|object|objected|warn|warned|contend|contended|complain|complained|believe|believed|point out|pointed out|insist|insisted|reply|replied|maintain|counter|fear|hold|charge|allege|note|respond)\b/i,
  /^(?:however, |but |still, |yet |of course,? |to be sure,? )?(?:some|others|many|sceptics|a few)(?: (?:people|observers|commentators|economists|experts|scholars|politicians|readers|governments))? (?:will |may |might |would |also |still |even )*(?:say|argue|claim|object|contend|complain|reply|maintain|counter|fear)\b/i,
  /^(?:however, |but |still, |yet )?(?:an?|the|one|another)(?: \w+)? (?:objection|criticism|counter-?argument|complaint|charge(?= (?:is|was|against|runs|goes)\b)|rejoinder)\b(?! (?:fails|is (?:wrong|mistaken|weak|unfounded|false)|does not|misses|forgets|overlooks|rests on a))/i,
  /^it (?:is|has been|may be|might be|could be|will be|can be|is (?:often|sometimes|commonly|widely)) (?:argued|objected|claimed|said|alleged|countered) (?:that|by)\b/i,
  /^(?:on|in) (?:this|that|their|his|her|such a) (?:view|reading|account|telling|picture)\b/i,
  /^(?:according to|in the eyes of|to) (?:its |the |their |some |many )?(?:critics|opponents|sceptics|skeptics|detractors)\b/i
] as const

/**
 * Whether a sentence reports an objection or a view that the author may well reject: "Critics say …", "A second
 * objection runs …", "Some argue …", "On this view …". English.
 */
export function reportsObjection(text: string): boolean {
  return objection.some((pattern) => pattern.test(text))
}
