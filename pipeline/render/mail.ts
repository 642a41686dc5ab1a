import type Handlebars from 'handlebars'
import type { Fit } from '../model/fit.ts'
import type { Labels } from '../model/labels.ts'
import type { FactSheet } from '../model/views.ts'
import { fitted } from './fitted.ts'
import { templateEngine } from './html.ts'
import type { MailSetting } from './template-root.ts'
import { refusal } from './theme-file.ts'
import type { MailTemplateName, ThemeMail } from './theme-mail.ts'
import type { Theme } from './theme.ts'
import { withVisibleControls } from './visible-controls.ts'

/** How a mail is set: what is not the theme's own. */
export type MailOptions = Pick<
  MailSetting,
  'notice' | 'reason' | 'brief' | 'pdf' | 'isAttached' | 'unsubscribe'
>

/** A fact sheet as a mail shows it. */
export interface MailBodies {
  /** A page with its styles in its elements; nothing in it is fetched. */
  readonly html: string
  /** The same in plain lines. */
  readonly text: string
}

/** Renders fact sheets as mail: what stands on the page, and fixed words. */
export type MailRenderer = (view: FactSheet, labels: Labels, decided: Fit, options: MailOptions) => MailBodies

/** Languages that are written from right to left. */
const rightToLeft = /^(?:ar|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/

/**
 * Prepares the two templates of a theme's mail.
 *
 * @throws ThemeError where the theme has none
 */
export function mailRenderer({ name, mail, partials }: Theme): MailRenderer {
  const page = engineFor(pageReference)
  for (const [partial, text] of partials) page.registerPartial(partial, page.compile(text))
  const html = page.compile(templateOf('mail.html', mail, name))
  // Plain text has no markup that its words could be taken for.
  const text = engineFor(plainReference).compile(templateOf('mail.text', mail, name), { noEscape: true })
  return (view, labels, decided, options) => {
    const shown = inLines(withVisibleControls(fitted('fact-sheet', view, decided)))
    const { light, dark, reading, title, sans } = mail
    const direction = rightToLeft.test(view.frame.language) ? 'rtl' : 'ltr'
    const set: MailSetting = { light, dark, reading, title, sans, direction, ...withVisibleControls(options) }
    const root = { ...shown, labels, mail: set }
    return { html: html(root), text: tidied(text(root)) }
  }
}

function templateOf(name: MailTemplateName, { templates }: ThemeMail, theme: string): string {
  const found = templates.get(name)
  if (found !== undefined) return found
  throw refusal(`Unexpected theme ${theme} without ${name}.hbs, expected the file`, `${theme}/${name}.hbs`)
}

type Reference = (paragraph: number, mail: MailSetting, engine: typeof Handlebars) => unknown

/** The engine of the documents with references that a mail can show. */
function engineFor(reference: Reference): typeof Handlebars {
  const engine = templateEngine()
  engine.unregisterHelper('reference')
  engine.registerHelper('reference', (paragraph: number, options: Handlebars.HelperOptions) =>
    paragraph ? reference(paragraph, (options.data.root as { mail: MailSetting }).mail, engine) : ''
  )
  return engine
}

function pageReference(
  paragraph: number,
  { brief, light, sans }: MailSetting,
  engine: typeof Handlebars
): unknown {
  const escaped = engine.escapeExpression
  const style = `color:${light.accent};font-family:${sans};font-size:12px;text-decoration:none;white-space:nowrap`
  const around =
    brief === null ? (['span', ''] as const) : (['a', ` href="${escaped(brief)}#p${paragraph}"`] as const)
  const [name, target] = around
  const words = `¶\u00a0${paragraph}`
  return new engine.SafeString(
    `\u00a0<${name} class="accent"${target} style="${escaped(style)}">${words}</${name}>`
  )
}

function plainReference(paragraph: number): string {
  return ` (¶ ${paragraph})`
}

/** A view whose texts are a line each: in a mail a line's end would be one. */
function inLines<Value>(value: Value): Value {
  return mapped(value) as Value
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g, ' ')
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner)]))
}

/** One empty line at most between two others, and none around them. */
function tidied(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
