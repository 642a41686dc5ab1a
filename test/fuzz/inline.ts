import type { Random } from './random.ts'
import { type Voice, word } from './words.ts'

/** Words in a line, some of them set apart, linked or noted. */
export function inline(random: Random, voice: Voice, least: number, most: number): string {
  return random.many(least, most, () => part(random, voice)).join(' ')
}

/** A sentence, which ends as sentences do, or not. */
export function sentence(random: Random, voice: Voice): string {
  const words = inline(random, voice, 2, 22)
  const said = random.happens(8)
    ? random.one([', the board said', ' says Ida Holt', ': “it must be so”', ', it argues'])
    : ''
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${said}${random.one(['.', '.', '.', '.', '?', '!', '', ';', ':'])}`
}

/** Sentences of one paragraph. */
export function sentences(random: Random, voice: Voice, least: number, most: number): string {
  return random
    .many(least, most, () => sentence(random, voice))
    .join(random.one([' ', ' ', '\n', '  \n', '\\\n']))
}

function part(random: Random, voice: Voice): string {
  const one = word(random, voice)
  if (!random.happens(9)) return one
  const plain = one.replace(/[<>[\]()`]/g, '') || 'x'
  return random.one<() => string>([
    () => `*${one}*`,
    () => `**${one}** `,
    () => `***${word(random, voice)} ${one}***`,
    () => `~~${one}~~`,
    () => `\`${plain}\``,
    () => `[${one}](https://example.org/${random.number(1, 99)}?a=1&b=${encodeURIComponent(plain)})`,
    () => `[${one}](#${plain})`,
    () => `[${one}](../other.md)`,
    () => `[](https://example.org/empty)`,
    () => `[${one}](javascript:alert(1))`,
    () => `<https://example.org/${random.number(1, 99)}>`,
    () => `mailto:desk@example.org`,
    () => `https://example.org/${'long/'.repeat(random.number(1, 30))}`,
    () => `[${one}][reference]`,
    () => `![${plain}](x.png)`,
    () => `[^${random.one(['1', '2', 'a', 'missing'])}]`,
    () => `<span lang="${random.one(['fr', 'ar', 'zz-99', ''])}">${plain}</span>`,
    () => `<q cite="x">${plain}</q>`,
    () => `H<sub>2</sub>O <sup>${plain}</sup>`,
    () => `<kbd>${plain}</kbd> <abbr title="x">${plain}</abbr>`,
    () => `<mark>${plain}</mark><u>${plain}</u><br>`,
    () => `<a href="https://example.org"><img src="x.png"></a>`,
    () => `<input type="checkbox" checked> <button>${plain}</button>`,
    () => `<b></b><span></span>`,
    () => `&${random.one(['copy', 'lt', 'shy', 'zwj', '#x202e', '#12', 'unknown'])};`
  ])()
}
