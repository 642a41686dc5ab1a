import type { LayerFile } from './theme-layers.ts'
import type { Palette } from './theme-colours.ts'
import type { ThemeSettings } from './theme-settings.ts'

/** The two templates of a mail, its page and its plain text: `<name>.hbs`. */
export const mailTemplateNames = ['mail.html', 'mail.text'] as const

/** One of the two templates of a mail. */
export type MailTemplateName = (typeof mailTemplateNames)[number]

/** What a theme gives to mail. */
export interface ThemeMail {
  /** A theme that stands alone may have none: then nothing is sent with it. */
  readonly templates: ReadonlyMap<MailTemplateName, string>
  readonly light: Palette
  readonly dark: Palette
  /** Families in the order in which they are tried, as a style writes them. */
  readonly reading: string
  readonly title: string
  readonly sans: string
}

/** What mail programs show in the place of a family that they don't have; they fetch none. */
const everywhere = new Map([
  ['serif', "Georgia, 'Times New Roman', serif"],
  ['sans-serif', 'Arial, Helvetica, sans-serif']
])

/** What a theme, with those that it extends, gives to mail. */
export function themeMail(
  files: ReadonlyMap<string, LayerFile>,
  { fonts, light, dark }: ThemeSettings
): ThemeMail {
  const found = mailTemplateNames.flatMap((name) => {
    const file = files.get(`${name}.hbs`)
    return file ? [[name, file.bytes.toString('utf8')] as const] : []
  })
  return {
    templates: new Map(found),
    light,
    dark,
    reading: stack(fonts.reading),
    title: stack(fonts.title),
    sans: stack(fonts.sans)
  }
}

function stack(families: readonly string[]): string {
  return families
    .map((name) => everywhere.get(name) ?? (/^[\w-]+$/.test(name) ? name : `'${name}'`))
    .join(', ')
}
