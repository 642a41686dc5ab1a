/** Whether a BCP 47 tag names English, the language that cue words and parts of speech are known for. */
export function isEnglish(language: string): boolean {
  return language.split('-')[0]?.toLowerCase() === 'en'
}
