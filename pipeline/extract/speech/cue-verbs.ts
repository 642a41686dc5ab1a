/** How a speaker says it: the force of a cue. */
export type Force = 'says' | 'claims' | 'warns' | 'asks' | 'promises' | 'denies' | 'thinks'

/** Verbs that tie a speaker to what is said, by their base form. English. */
const lemmas: Readonly<Record<Force, string>> = {
  says: `say tell add continue post shout whisper exclaim muse interject announce report note remark state write explain observe comment reply respond answer recall confirm declare
    describe reveal disclose conclude point mention repeat reiterate stress emphasise emphasize highlight underline underscore cite
    discuss talk speak refer joke quip read tweet  testify indicate show find inform acknowledge admit concede agree recount estimate predict forecast quote summarise
    suggest propose recommend advise`,
  claims: `claim argue insist maintain contend assert allege accuse suggest boast charge complain criticise criticize blame blast attack condemn denounce
    dismiss deride insult lambast lambaste decry bemoan lament chastise scold rebuke assail bash hold hint imply praise protest oppose counter object slam mock ridicule hail laud tout defend
    brand label portray liken compare downplay challenge disagree rail`,
  warns: 'warn caution threaten fear worry',
  asks: 'ask urge advocate call push demand request appeal plead wonder question beg inquire exhort implore',
  promises: 'promise pledge vow swear commit guarantee offer',
  denies: 'deny reject refuse refute dispute rebut doubt',
  thinks: `believe think feel expect hope know consider suspect assume understand realize realise see want wish decide intend plan favor favour prefer learn imagine
    support endorse applaud commend back welcome decline seek aim`
}

const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  held: 'hold',
  swore: 'swear',
  sworn: 'swear',
  thought: 'think',
  felt: 'feel',
  knew: 'know',
  known: 'know',
  understood: 'understand',
  saw: 'see',
  seen: 'see',
  found: 'find',
  read: 'read',
  shown: 'show',
  showed: 'show',
  learnt: 'learn',
  begged: 'beg',
  quipped: 'quip',
  admitted: 'admit',
  committed: 'commit',
  preferred: 'prefer',
  planned: 'plan',
  spoke: 'speak',
  spoken: 'speak',
  sought: 'seek',
  guaranteed: 'guarantee',
  referred: 'refer',
  labelled: 'label',
  slammed: 'slam'
}

function formsOf(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma))
    return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const plural = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [lemma, plural, `${lemma}ed`, `${lemma}ing`]
}

/** Every form of a cue verb with its base form and force. */
export const cueVerbs: ReadonlyMap<string, { readonly lemma: string; readonly force: Force }> = cueTable()

function cueTable(): Map<string, { lemma: string; force: Force }> {
  const table = new Map<string, { lemma: string; force: Force }>()
  const byLemma = new Map<string, Force>()
  for (const [force, list] of Object.entries(lemmas)) {
    for (const lemma of list.trim().split(/\s+/)) {
      if (byLemma.has(lemma) || !isForce(force)) continue
      byLemma.set(lemma, force)
      for (const form of formsOf(lemma)) table.set(form, { lemma, force })
    }
  }
  for (const [form, lemma] of Object.entries(irregular)) {
    const force = byLemma.get(lemma)
    if (force) table.set(form, { lemma, force })
  }
  return table
}

function isForce(name: string): name is Force {
  return name in lemmas
}
