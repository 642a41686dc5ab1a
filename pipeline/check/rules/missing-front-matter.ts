import { message } from '../../model/message.ts'
import type { CheckRule } from '../rule.ts'

/** Fields that a publisher needs and a source lacks, in one message. */
export const missingFrontMatter: CheckRule = ({ source }, { organisation }) => {
  const isNamed = source.authors.length > 0 || (source.organisation ?? source.publisher ?? organisation)
  const missing = [
    ...(source.rights ? [] : ['`rights`']),
    ...(source.published ? [] : ['`published`']),
    ...(isNamed ? [] : ['`authors` or `organisation`']),
    ...(source.languageFrom === 'default' ? ['`language`'] : [])
  ]
  if (missing.length === 0) return []
  const fields = missing.join(', ')
  return [
    message('front-matter-missing', `No ${fields}, expected what a publisher needs in the front matter`)
  ]
}
