import type { Format, Source } from '../../pipeline/model/source.ts'

/** A text as `read` would hand it on. */
export function sourceOf(text: string, format: Format, language = 'en'): Source {
  return {
    path: `sample.${format}`,
    name: `sample.${format}`,
    slug: 'sample',
    format,
    text,
    sha256: '',
    language,
    languageFrom: 'stated',
    matter: {},
    bodyStart: 0,
    messages: []
  }
}
