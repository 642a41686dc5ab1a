const things = new Set(
  `concept idea notion principle approach fact evidence move decision event technology threat risk change development
  process issue problem situation system tendency this that there which pay price prices cost costs`.split(
    /\s+/
  )
)

/** Whether a subject is a thing that can't speak, by its last word; documents and surveys can. English. */
export function isThing(subject: string): boolean {
  return things.has(subject.toLowerCase().split(/\s+/).at(-1) ?? '')
}

/** Whether what a subject says is another's word: neither a thing nor the writer, who is "I" and "we". English. */
export function canReport(subject: string): boolean {
  return !isThing(subject) && !/^(?:i|we|you|one|his|her|its|their|my|our|your)$/i.test(subject)
}
