/** Nouns for what can go wrong. English. */
const harm =
  'problems?|trouble|instabilit(?:y|ies)|inconsistenc(?:y|ies)|delays?|loss(?:es)?|errors?|harms?|failures?|confusion|vulnerabilit(?:y|ies)|shortages?|conflicts?|bias(?:es)?|outages?|damage|disruptions?|deaths?|abuse|fraud|chaos|unrest|incompatibilit(?:y|ies)|overruns?|backlogs?|inequalit(?:y|ies)|attacks?|leaks?|poor results'
/** Nouns by which a text names what it holds against itself. English. */
const reserves =
  'risks?|dangers?|pitfalls?|traps?|limitations?|caveats?|drawbacks?|downsides?|disadvantages?|shortcomings?|weaknesses|concerns?'
const adverbs = '(?: also| still| even| easily| seriously| sometimes| quickly)*'
const incomplete = '(?:complete|comprehensive|exhaustive|representative|reliable|conclusive)'

/**
 * Signs that a sentence tells of a risk, a limit or a dispute, with what each is worth: 1 for one that suffices, less
 * for one that wants more to show for it. English.
 */
export const concernCues: readonly (readonly [RegExp, number])[] = [
  [
    // "could lead to long delays": what can go wrong, and how.
    new RegExp(
      String.raw`\b(?:could|may|might|can)${adverbs} (?:cause|lead to|result in|create|introduce|trigger|invite|bring|suffer(?: from)?)\b[^.;]{0,50}?\b(?:${harm})\b`,
      'iu'
    ),
    1
  ],
  [
    new RegExp(
      String.raw`\b(?:could|may|might)${adverbs} (?:harm|break|undermine|disrupt|weaken|jeopardi[sz]e|endanger|hinder|worsen|mislead|backfire|fall short|(?:negatively|adversely|badly) \p{L}+)\b`,
      'iu'
    ),
    1
  ],
  // "can no longer guarantee"
  [
    /\b(?:cannot|can[’']t|can no longer|could no longer|unable to)(?: yet| fully)? (?:guarantee|assert|rule out|be (?:guaranteed|ruled out|verified))\b/i,
    1
  ],
  [
    new RegExp(
      String.raw`\bthere (?:is|are)(?: currently| still| as yet| yet)? no(?: [\p{L}-]+){0,4} (?:way to (?:prevent|guarantee|verify|measure|know|ensure|tell|prove|undo|recover|check|predict)|${incomplete}|guarantee|evidence that)\b`,
      'iu'
    ),
    1
  ],
  [new RegExp(String.raw`\bno(?: [\p{L}-]+){1,4} (?:has|have) (?:an? )?${incomplete}\b`, 'iu'), 1],
  [
    new RegExp(
      String.raw`(?:\bnot|n[’']t)(?: [\p{L}-]+){0,3} ${incomplete} (?:[\p{L}-]+ ){0,2}(?:list|data|dataset|inventory|picture|record|sample|account|register|view)\b`,
      'iu'
    ),
    1
  ],
  [
    /\b(?:only (?:covers?|includes?|applies|reflects?|measures?|counts?)|(?:covers?|includes?|measures?|counts?) only)\b[^.;]{0,100}\b(?:(?:does|do) not|excludes?|leaves? out)\b/i,
    0.8
  ],
  // "should be read with caution"
  [
    /\b(?:(?:read|treated?|interpreted|used|viewed|handled|taken|regarded) with (?:[a-z]+ )?(?:caution|care)|should not be (?:read|taken|understood|seen) as|subject to (?:[a-z]+ )?uncertainty|small sample)\b/i,
    1
  ],
  [
    /\b(?:is|are|remains?)(?: still| also| highly| widely| deeply| hotly){0,2} (?:disputed|contested|controversial|contentious|in dispute|open to question)\b|\b(?:experts|scholars|economists|scientists|researchers|opinions|views) (?:disagree|differ|are divided)\b/i,
    1
  ],
  // "Some scholars fear that …": whose view it is stays open.
  [
    /^(?:some|others|many|several|a few)(?: of (?:the|its|their|them))?(?: [a-z-]+){0,2} (?:believe|argue|fear|worry|object|doubt|suspect|contend)\b/i,
    0.9
  ],
  [
    /\b(?:it is|remains?)(?: still| as yet| also| highly| very){0,2} (?:uncertain|unclear|unproven|untested|unresolved|not (?:yet )?(?:known|clear|proven|certain))\b/i,
    0.8
  ],
  [
    /\b(?:is|are) (?:uncertain|unclear|unproven|untested|unresolved|not (?:yet )?(?:known|clear|proven|certain))\b|\b(?:difficult|hard|impossible) to (?:quantify|predict|estimate|verify|forecast)\b/i,
    0.6
  ],
  // "may not be ready"
  [
    /\b(?:may|might) not (?:yet |always )?(?:be (?:ready|enough|suitable|appropriate|able|representative|accurate|feasible|available)|work|suit|suffice|scale|reflect|hold)\b|\b(?:is|are) not yet ready\b|\bprobably (?:can[’']t|cannot|won[’']t|will not)\b/i,
    1
  ],
  [
    /\b(?:a|an|one|the|its|their)(?: (?:common|main|chief|real|big|biggest|greatest|serious|key|major|other|second|further))* (?:drawback|downside|disadvantage|shortcoming|weakness|pitfall|trap|limitation|caveat)s?(?= (?:is|are|of (?:this|these|our)|to this|here|for|in)\b)/i,
    0.9
  ],
  [
    /^(?:[^,;]{0,80}, )?(?:the|an?|one|another|its|their)(?: [a-z-]+){0,3} (?:risk|danger|threat)s? (?:of|that|is|are|remains?|comes?)\b|\bthere (?:is|are|remains?)(?: always| still| also)? (?:an?|some|the)(?: [a-z-]+)? (?:risk|danger|threat)s?\b|\bruns? (?:an?|the)(?: [a-z-]+)? risk\b/i,
    0.8
  ],
  [/\bwarn(?:s|ed)? (?:[a-z]+ ){0,3}that\b/i, 0.9],
  [
    /\b(?:each|every|any|further)(?: [a-z]+){0,2} delays? (?:would|will|could|may|might) (?:add|cost|raise|increase|mean)\b/i,
    1
  ],
  [/\bit is (?:also |still )?possible that\b/i, 0.5]
]

/** Words behind which a harm is what gets less: "reduces the risk of". English. */
export const easing =
  /\b(?:reduc|(?<!\b(?:the|an?|its|their) )lower|mitigat|avoid|manag|minimi[sz]|cut|limit|prevent|eliminat|remov|decreas|protect|lessen|address|prepar|hedg|insur|tackl|overcom|solv)[a-z]*\b[^.;]{0,60}$|\b(?:no|without|less|fewer|against|despite|nor)\b[^.;]{0,20}$/i

/** "Fully backwards compatible", "no drawback is known": a text that holds nothing against itself. English. */
export const reassuring =
  /\b(?:no|none|without|not any|fully|100%|entirely)\b[^.;]{0,50}\b(?:compatib[a-z]+|concerns?|issues?|problems?|impact|drawbacks?|risks?|effects?)\b|\b(?:as before|(?:is|are) not affected|(?:does|do|will) not (?:affect|modify|change|break|impact|introduce))\b/i

/** What a sentence says that opens a section of reserves and is one. English. */
export const reservation =
  /, (?:but|although|though)\b|\b(?:no longer|will not|cannot|incompatib[a-z]+|incompatible|not (?:backwards? )?compatible|breaks?|breaking)\b/i

/** "Two risks deserve attention.", "There are a few pitfalls to watch out for:": what follows tells them. English. */
export const announcesConcerns = new RegExp(
  String.raw`^[^.?!]{0,60}?\b(?:one|two|three|four|five|six|several|some|a (?:few|couple(?: of)?|number of)|the following|these)(?: (?:\p{L}|-)+){0,2} (?:${reserves})\b`,
  'iu'
)

/** Headings over nothing but what a text holds against itself. English. */
export const concernHeading =
  /^(?:\d[\d.]*\s*)?(?:(?:known|main|key|potential|possible|remaining|security|privacy|ethical|open|unresolved) )*(?:risks(?! (?:management|assessment|mitigation|register))|risk$|limits(?= (?:of|and)\b|$)|limitations?|caveats?|drawbacks?|disadvantages?|downsides?|shortcomings?|weaknesses|pitfalls?|uncertaint(?:y|ies)|threats to validity|known (?:issues|problems)|open (?:issues|questions)|unresolved questions|security considerations|backwards? (?:in)?compatibility|what (?:could|can|might|may) go wrong)\b/i

/** Headings that name it beside something else: "What it costs, and what could go wrong". English. */
export const mixedHeading =
  /\b(?:(?:could|can|might|may) go wrong|(?:and|or|&)(?: (?:its|their|the|some))? (?:risks|limits|limitations|caveats|drawbacks|uncertainties|pitfalls))\b/i

/** Headings over what a text sets out to mend: what is wrong there is its ground, not its limit. English. */
export const groundHeading =
  /^(?:\d[\d.]*\s*)?(?:motivation|background|(?:the )?problem|problem statement|history|context|the case for|why\b)/i
