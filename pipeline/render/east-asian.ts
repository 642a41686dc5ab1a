/** Font packages for the languages whose scripts no bundled face holds, by the way of writing. */
const packages = {
  simplified: '@fontsource/noto-sans-sc',
  traditional: '@fontsource/noto-sans-tc',
  japanese: '@fontsource/noto-sans-jp',
  korean: '@fontsource/noto-sans-kr'
} as const

const languages: ReadonlyMap<string, string> = new Map([
  [packages.simplified, 'Chinese'],
  [packages.traditional, 'Chinese'],
  [packages.japanese, 'Japanese'],
  [packages.korean, 'Korean']
])

const letters = /\p{L}/gu
const ideographs = /[\p{Script=Han}\p{Script=Bopomofo}]/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const hangul = /\p{Script=Hangul}/gu

/** So large a share of letters makes a text one in Chinese, Japanese or Korean, whatever its language is said to be. */
const leastShare = 0.2

/**
 * The font packages that may print the letters of Chinese, Japanese and Korean, the one for a text in a language first:
 * one character may be drawn in four ways, and a reader knows one of them.
 */
export function eastAsianPackages(language: string, text: string): readonly string[] {
  const own = packageFor(language) ?? packageForLetters(text)
  return [own, ...Object.values(packages).filter((name) => name !== own)]
}

/** The language that a font package is for, in English. */
export function languageOfPackage(name: string): string {
  return languages.get(name) ?? 'an East Asian language'
}

/** Whether a text is in Chinese, Japanese or Korean, by its letters and the language it is said to be in. */
export function isEastAsian(language: string, text: string): boolean {
  const count = counted(text, ideographs) + counted(text, kana) + counted(text, hangul)
  if (count === 0) return false
  return packageFor(language) !== undefined || count >= leastShare * counted(text, letters)
}

function packageFor(language: string): string | undefined {
  const tag = language.toLowerCase()
  if (/^ja\b/.test(tag)) return packages.japanese
  if (/^ko\b/.test(tag)) return packages.korean
  if (!/^zh\b/.test(tag)) return undefined
  return /-(?:hant|tw|hk|mo)\b/.test(tag) ? packages.traditional : packages.simplified
}

function packageForLetters(text: string): string {
  if (counted(text, hangul) > counted(text, ideographs)) return packages.korean
  return counted(text, kana) > 0 ? packages.japanese : packages.simplified
}

function counted(text: string, sort: RegExp): number {
  return text.match(sort)?.length ?? 0
}
