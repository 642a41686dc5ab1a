import { resolve } from 'node:path'
import { themeFolder } from './disk.ts'
import type { Config } from './model/config.ts'
import type { DocumentName, FormatName, PaperName } from './model/documents.ts'
import type { Labels } from './model/labels.ts'
import { precisVersion } from './precis-version.ts'
import {
  type ComposeOptions,
  checkTemplates,
  labelsFor,
  loadTheme,
  type Renderer,
  renderer,
  type Theme,
  ThemeError
} from './stages.ts'

/** What every source of a run shares, prepared once: theme, templates, labels. */
export interface Workshop {
  readonly config: Config
  readonly theme: Theme
  /** The absolute path of the output folder. */
  readonly output: string
  labels(language: string): Labels
  composeOptions(language: string): ComposeOptions
  /** A renderer for the theme; settings that are not given are the configuration's. */
  renderer(settings?: RendererSettings): Renderer
}

/** How documents are rendered, where it is not as the configuration says. */
export interface RendererSettings {
  readonly documents?: readonly DocumentName[]
  readonly formats?: readonly FormatName[]
  readonly paper?: PaperName
  /** Seconds since 1970 for the dates inside a PDF. */
  readonly epoch?: number
}

/**
 * Prepares a run.
 *
 * @param root the project's folder
 * @throws ThemeError where the theme is missing or wrong, with all messages about its templates
 */
export async function openWorkshop(config: Config, root: string): Promise<Workshop> {
  const theme = await loadTheme(themeFolder(config.theme, root))
  const problems = checkTemplates(theme)
  if (problems.length > 0) throw new ThemeError(problems)
  const labels = (language: string) => labelsFor(theme, language, config.labels)
  const organisation = config.organisation ?? theme.organisation
  const site = config.site ? { siteUrl: config.site.url.replace(/\/+$/, '') } : {}
  return {
    config,
    theme,
    output: resolve(root, config.output),
    labels,
    composeOptions: (language) => ({
      labels: labels(language),
      precisVersion,
      ...site,
      ...(organisation ? { organisation } : {}),
      ...(config.contact ? { contact: config.contact } : {}),
      ...(config.disclaimer ? { disclaimer: config.disclaimer } : {})
    }),
    renderer: (settings = {}) => {
      const { documents, formats, paper } = config
      return renderer({
        theme,
        project: root,
        documents,
        formats,
        paper,
        generator: `Précis ${precisVersion}`,
        ...site,
        ...settings
      })
    }
  }
}
