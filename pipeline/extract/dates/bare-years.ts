const numbered =
  /(?:\b(?:section|sections|sec|rule|page|pages|pp?|no|nos|number|part|chapter|article|form|room|version|route|highway|iso|rfc|eip|h\.r|s|act no|figure|table|item|docket|order|model|port|code|error|line|bill|u\.s\.c|c\.f\.r|usc|cfr|fr|stat|f\.r)\.?|[#§$€£¥])\s$/i
const measured =
  /\b(?:about|over|nearly|almost|approximately|around|some|than|least|most|roughly|only|with|of|a)\s$/i
const counted = /^[\s-](?:(?:[a-z]{3,20})\s)?[a-z]{2,20}(?:s|people|men|women|children|percent)\b/
const held =
  /(?:\b(?:the|this|that|its|their|our|his|her|in|since|by|until|during|after|before|late|early|mid)|[’']s)\s$/i
const old = /\b(?:in|since|by|until|from|before|after|between|to|year|circa|c\.)\s$|\($/i
const hyphened = /^-(?!\d)/
const codeBefore = /(?:\s[*+=×÷/^−]\s|[=`_^<>])$/
const codeAfter = /^(?:\s[*+=<>×÷/^−]\s|[=`_^<>])/
const unitAfter =
  /^(?:\.\d|,\d|[%°/]|\s?(?:%|percent|per cent|km|kg|m|mm|cm|kilomet(?:re|er)s?|met(?:re|er)s|miles|feet|tonnes|tons|bytes|bits|gas|wei|gwei|hours|minutes|days|million|billion|dollars|euros|pounds)\b)/

/** Whether four digits are a year rather than a count, a code or the number of a rule. English. */
export function isYear(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - 24), from)
  const tail = text.slice(to, to + 44)
  if (numbered.test(head) || codeBefore.test(head) || codeAfter.test(tail) || unitAfter.test(tail))
    return false
  if (isFar(text.slice(from, to)) && !old.test(head)) return false
  if (held.test(head)) return true
  return (
    !hyphened.test(tail) && !/^\s[a-z]{3,20}s\b/.test(tail) && !(counted.test(tail) && measured.test(head))
  )
}

/** Years before 1800 or after 2099 are rarer than numbers. */
function isFar(year: string): boolean {
  return year < '1800' || year > '2099'
}
