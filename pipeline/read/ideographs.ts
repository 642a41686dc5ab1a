/** Letters of scripts that put no spaces between words, where two letters make about one word. */
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** The number of letters of such scripts in a text. */
export function countIdeographs(text: string): number {
  return text.match(ideographs)?.length ?? 0
}
