import { z } from 'zod'
import { contrast } from './contrast.ts'

/** What a colour is for. Grounds: `paper`, `tint`, `mark`, `band`. Inks: `ink`, `quiet`, `accent`, `headline`, `on-band`. */
export const colourNames = [
  'paper',
  'tint',
  'mark',
  'band',
  'ink',
  'quiet',
  'accent',
  'headline',
  'on-band',
  'rule',
  'mark-line'
] as const

/** The name of a colour. */
export type ColourName = (typeof colourNames)[number]

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/i, 'expected a colour as six hexadecimal digits, such as "#1c1d22"')

/** Colours by what they are for; what a theme does not say, the theme that it extends says. */
export const coloursSchema = z.strictObject(
  Object.fromEntries(colourNames.map((name) => [name, colour.optional()])) as Record<
    ColourName,
    z.ZodOptional<typeof colour>
  >
)

/** Colours by what they are for. */
export type Colours = z.infer<typeof coloursSchema>

/** All colours of one ground, light or dark. */
export type Palette = Readonly<Record<ColourName, string>>

/** The least contrast of text, of text that is set large, and of lines that carry meaning: WCAG 2.2, 1.4.3 and 1.4.11. */
const least = { text: 4.5, large: 3, line: 3 } as const

/** What stands on what. `headline` is the colour of titles, which are never smaller than 18 pt. */
export const pairs: readonly (readonly [ColourName, readonly ColourName[], keyof typeof least])[] = [
  ['ink', ['paper', 'tint', 'mark'], 'text'],
  ['quiet', ['paper', 'tint', 'mark'], 'text'],
  ['accent', ['paper', 'tint', 'mark'], 'text'],
  ['on-band', ['band'], 'text'],
  ['headline', ['paper', 'tint'], 'large'],
  ['mark-line', ['paper'], 'line']
]

const needed = ['paper', 'tint', 'mark', 'ink', 'quiet', 'accent', 'rule', 'mark-line'] as const

/** The colours that are still missing where no theme names them. */
export function missingColours(colours: Colours): ColourName[] {
  return needed.filter((name) => !colours[name])
}

/** All colours of a ground: a theme without a band has none to be seen, and titles are as dark as the text. */
export function palette(colours: Colours): Palette {
  const { paper = '#ffffff', ink = '#000000' } = colours
  const standIns: Partial<Record<ColourName, string>> = { paper, band: paper }
  const named = colourNames.map((name) => [name, colours[name] ?? standIns[name] ?? ink])
  return Object.fromEntries(named) as Record<ColourName, string>
}

/** What can't be read in a palette, one sentence each, in people's words. */
export function unreadable(palette: Palette, where: string): string[] {
  return pairs.flatMap(([name, grounds, kind]) =>
    grounds.flatMap((ground) => {
      const found = contrast(palette[name], palette[ground])
      if (found >= least[kind]) return []
      const shown = (Math.floor(found * 10) / 10).toFixed(1)
      const what = kind === 'large' ? 'large text' : kind
      return [
        `Unexpected contrast of ${shown} : 1 between \`${name}\` ${palette[name]} and \`${ground}\` ${palette[ground]} in the ${where} colours, expected at least ${least[kind]} : 1 for ${what}`
      ]
    })
  )
}
