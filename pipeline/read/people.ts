/** A name that only a machine goes by: `lindsay`, `@vbuterin`, `j.doe`. */
const handle = /^@?[a-z0-9._-]+$/

/** Something in round or angle brackets: a mail address, an account. */
const bracketed = /[(<][^()<>]*[)>]/g

function isAccount(inBrackets: string): boolean {
  return inBrackets.startsWith('<') || inBrackets.includes('@')
}

/** A name without `(@account)` and `<mail>`. */
function nameOf(words: string): string {
  const bare = words.replace(bracketed, (part) => (isAccount(part) ? ' ' : part))
  return bare.split(/\s+/).filter(Boolean).join(' ')
}

/**
 * The names in a line of authors: `A. One (@x), B. Two`. A comma does not part a name from one that stands
 * before or after it alone: `Doe, Jane` and `Jane Doe, PhD` are one name each.
 */
function namesIn(line: string): string[] {
  const names: string[] = []
  let whole = false
  for (const part of line.split(/[,;]/)) {
    const name = nameOf(part)
    const hasAccount = name !== part.split(/\s+/).filter(Boolean).join(' ')
    const last = names.at(-1)
    const alone = name !== '' && !name.includes(' ') && !hasAccount
    if (last !== undefined && (alone || (names.length === 1 && !last.includes(' ') && !whole))) {
      names[names.length - 1] = `${last}, ${name}`
    } else if (name !== '') names.push(name)
    whole = whole || hasAccount
  }
  return names
}

function personOf(value: unknown): unknown {
  return typeof value === 'string' ? { name: nameOf(value) } : value
}

/** Authors as front matter gives them, one or many, as the list of records that the schema checks. */
export function peopleOf(value: unknown): unknown[] {
  if (typeof value === 'string') return namesIn(value).map(personOf)
  const people: unknown[] = Array.isArray(value) ? value : [value]
  return people.filter((one) => one !== '' && one !== null).map(personOf)
}

/** Whether a person of `peopleOf` goes by a machine's name only. */
export function isHandle(person: unknown): boolean {
  if (typeof person !== 'object' || person === null || !('name' in person)) return false
  return typeof person.name === 'string' && handle.test(person.name)
}
