/** A marker of an item written inside running text: "1.", "2)", "• 3.", "b.". */
const marker = /(^|\s)((?:[•⁃◦‣∙]\s?)?(\d{1,2}|[a-z])(?:\.\)|[.)]))(?=\s+["“(]?\p{Lu})/gu

/** What a list in one line opens with. */
const opening = /^\s*(?:[•⁃◦‣∙]\s?)?(?:\d{1,2}|[a-z])(?:\.\)|[.)])\s/u

/**
 * Where the items of a list written in one line begin ("1. The first item 2. The second item"): offsets of their
 * markers. A list is what opens the text with marker 1 or a and goes on in order; anything else yields none.
 */
export function inlineItemStarts(text: string): number[] {
  if (!opening.test(text)) return []
  const starts: number[] = []
  let expected = 1
  let letters = false
  for (const match of text.matchAll(marker)) {
    const label = match[3] ?? ''
    const at = match.index + (match[1] ?? '').length
    if (starts.length === 0) {
      if (text.slice(0, at).trim()) return []
      letters = /[a-z]/.test(label)
      expected = placeOf(label)
    }
    if (placeOf(label) !== expected || letters !== /[a-z]/.test(label)) continue
    starts.push(at)
    expected++
  }
  return starts.length > 1 ? starts : []
}

function placeOf(label: string): number {
  return /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96
}
