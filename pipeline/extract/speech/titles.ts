/** Whether most words have a capital, as in a title or a motto. */
export function isTitle(said: string): boolean {
  const words = said.trim().split(/\s+/)
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 10 >= words.length * 6
}
