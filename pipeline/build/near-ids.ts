const most = 5

/**
 * The known ids that were probably meant, for people: of those with the same first letter the nearest in number; else
 * the first ones. `` `k1`, `k2` or `k3` ``.
 */
export function nearIds(id: string, known: readonly string[]): string {
  const number = numberOf(id)
  const alike = known.filter((one) => one[0] === id[0]?.toLowerCase())
  const near = alike.toSorted(
    (one, other) => Math.abs(numberOf(one) - number) - Math.abs(numberOf(other) - number)
  )
  const names = (near.length > 0 ? near : known)
    .slice(0, most)
    .sort((one, other) => known.indexOf(one) - known.indexOf(other))
    .map((name) => `\`${name}\``)
  const last = names.pop() ?? ''
  return names.length > 0 ? `${names.join(', ')} or ${last}` : last
}

function numberOf(id: string): number {
  return Number(/\d{1,9}/.exec(id)?.[0] ?? 0)
}
