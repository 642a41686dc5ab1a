/** Words of negation, of reserve and of exception: a clause that holds one is never left out. English. */
const words = String.raw`
  not|no|never|none|nothing|nobody|nowhere|nor|neither|cannot|stop\w*|hardly|barely|scarcely|rarely|
  seldom|little|few|fewer|less|lacks?|fail\w*|without|if|unless|provided|providing|assuming|except\w*|
  only|just|merely|solely|even|although|though|whereas|while|when|whenever|where|wherever|until|till|
  once|whether|depend\w*|subject to|condition\w*|but|however|yet|still|instead|rather|otherwise|
  despite|nevertheless|nonetheless|contrary|opposite|reverse|exempt\w*|exclu\w*|apart|aside|besides|
  limit\w*|restrict\w*|may|might|could|would|should|must|perhaps|possibly|probably|likely|unlikely|
  maybe|reportedly|allegedly|apparently|supposedly|presumably|seem\w*|appear\w*|in theory|on paper|
  in principle|in practice|so far|for now|at present|for the moment|in part|partly|mostly|mainly|
  largely|usually|generally|often|sometimes|some|most|many|others|those|the rest|the remainder|all|
  both|too|also|as well|according|said|says?|told|tells?|argue[sd]?|claim(?:s|ed)?|believe[sd]?|
  den(?:y|ies|ied)|doubt\w*|question\w*|disput\w*|contest\w*|warn\w*|critic\w*|reject\w*|deem\w*|
  untrue|false|wrong|mistaken|myth|fiction|irony|ironic\w*|joke|so-called|about|nearly|almost|roughly|
  approximately|around|at least|at most|up to|as many|disagree\w*|oppos\w*|hopes?|hoped|wish\w*|
  expect\w*|promis\w*|plan\w*|aims?|wants?|pretend\w*|idea|end(?:s|ed)?|expire\w*|lapse\w*|cease\w*|
  repeal\w*|withdr\w*|cancel\w*|suspend\w*|postpone\w*|delay\w*|revers\w*|overturn\w*|revok\w*|lift\w*|
  dropp\w*|gone|chang\w*|differ\w*|as much|estimate[sd]?|than|compared|against|versus|per|the former|
  the latter
`

const contracted = /n[’']t\b/i
const limiting = new RegExp(`\\b(?:${words.replace(/\|?\n\s*/g, '|').replace(/^\||\|$/g, '')})\\b`, 'i')

/**
 * Whether a clause at the end of a sentence may limit, weaken or turn what goes before: negation, condition,
 * exception, scope, hedge, speaker, comparison, a number. Wide on purpose: what is in doubt stays. English.
 */
export function limitsClaim(clause: string): boolean {
  return /\d|[?“”"‘]|\.\.\.|…/.test(clause) || contracted.test(clause) || limiting.test(clause)
}

const several =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|both) (?:[\p{L}-]+ ){0,3}?[\p{L}-]+s\b/iu
const oneOfThem =
  /^(?:and )?(?:(?:the|a) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|latest|newest|other|others|remaining|rest|next|one)|another|one|its (?:first|last))\b/i

/**
 * Whether a clause at the end of a sentence tells one of the things that its head has counted ("four measures,
 * including …; the fourth is …"): without it the count would not hold. English.
 */
export function completesCount(head: string, clause: string): boolean {
  return several.test(head) && oneOfThem.test(clause)
}
