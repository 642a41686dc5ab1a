import Handlebars from 'handlebars'
import { type SitePage, siteViewSchemas } from '../../model/site-views.ts'
import { screenFaces } from '../screen-fonts.ts'
import { checkTemplateSet } from '../template-check.ts'
import type { Theme } from '../theme.ts'
import { ThemeError } from '../theme-error.ts'
import type { SiteTemplates } from './site-templates.ts'

/** Turns the views of a site's pages into HTML. */
export interface SiteRenderer {
  page(page: SitePage): string
  /** The one style sheet of a site, with the theme's faces cut down to the characters of its pages. */
  style(pages: readonly string[]): string
}

/** Faces of these weights, upright: what the site's own styles use. */
const weights = new Set([400, 600])

/**
 * Prepares the templates of a site.
 *
 * @throws ThemeError where a template reads a field that its view does not have
 */
export function siteRenderer(templates: SiteTemplates, theme: Theme): SiteRenderer {
  const engine = Handlebars.create()
  engine.registerHelper('data', (json: string) => new engine.SafeString(insideScript(json)))
  refuseWrong(templates, Object.keys(engine.helpers))
  for (const [name, text] of templates.partials) engine.registerPartial(name, engine.compile(text))
  const compiled = new Map([...templates.templates].map(([name, text]) => [name, engine.compile(text)]))
  return {
    page: ({ template, view }) =>
      compiled
        .get(template)?.(view)
        .replace(/\n{2,}/g, '\n') ?? '',
    style: (pages) => {
      const style = [theme.tokens, templates.style, theme.siteStyle].join('\n')
      const faces = theme.faces.filter((face) => face.style === 'normal' && weights.has(face.weight))
      return `${screenFaces(faces, charactersOf(pages), style)}\n${style}`
    }
  }
}

/** JSON that can't end the script element that holds it, nor begin a comment in it. */
function insideScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

function refuseWrong({ templates, partials }: SiteTemplates, helpers: readonly string[]): void {
  const named = Object.entries(siteViewSchemas).map(
    ([name, view]) => [name, { text: templates.get(name) ?? '', view }] as const
  )
  const problems = checkTemplateSet({ templates: new Map(named), partials, helpers, places: new Map() })
  if (problems.length > 0) throw new ThemeError(problems)
}

/** What any page may hold. */
const plain = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32)).join('')

/** Each character of the pages once: a large site has few. */
function charactersOf(pages: readonly string[]): string {
  const others = new Set(pages.flatMap((page) => page.match(/[^\0-\x7f]/gu) ?? []))
  // Labels are shown in capitals.
  return plain + [...others].map((one) => one + one.toUpperCase()).join('')
}
