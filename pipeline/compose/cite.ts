import { isReworded, type Statement } from '../model/statement.ts'
import type { CitedStatement } from '../model/view-parts.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** A statement with the number of its paragraph, under an id of its own in the document. */
export function cite(statement: Statement, id: string, numbers: ParagraphNumbers): CitedStatement {
  return {
    id,
    statement: statement.id,
    text: statement.text,
    isReworded: isReworded(statement),
    paragraph: numbers.ofSentence(statement.sentence),
    ...(statement.attributedTo ? { attributedTo: statement.attributedTo } : {})
  }
}
