import { isReference, type PdfDocument } from '../document.ts'
import type { PdfDictionary } from '../objects.ts'
import type { Rule, Subject } from '../rule.ts'
import type { Node } from '../structure.ts'

interface Annotation {
  readonly number: number
  readonly dictionary: PdfDictionary
}

function annotations(document: PdfDocument): Annotation[] {
  return document
    .pages()
    .flatMap(({ dictionary }) =>
      document
        .list(dictionary.get('Annots'))
        .flatMap((value) =>
          isReference(value) ? [{ number: value.object, dictionary: document.dictionary(value) }] : []
        )
    )
}

function holderOf({ holders }: Subject, number: number): Node | undefined {
  return holders.get(number)
}

function place({ document }: Subject, { dictionary }: Annotation): string {
  return document.name(dictionary.get('Subtype'))
}

function whereNot(subject: Subject, isKept: (annotation: Annotation) => boolean): string[] {
  return annotations(subject.document)
    .filter((annotation) => !isKept(annotation))
    .map((annotation) => place(subject, annotation))
}

/** Links and other annotations: in the tree, described, printable. */
export const annotationRules: readonly Rule[] = [
  {
    id: '7.18.1-1',
    standard: 'PDF/UA-1',
    asks: 'every annotation is held by an element',
    broken: (subject) => whereNot(subject, ({ number }) => holderOf(subject, number) !== undefined)
  },
  {
    id: '7.18.5-1',
    standard: 'PDF/UA-1',
    asks: 'every link is held by a Link element',
    broken: (subject) => whereNot(subject, ({ number }) => holderOf(subject, number)?.type === 'Link')
  },
  {
    id: '7.18.5-2',
    standard: 'PDF/UA-1',
    asks: 'every link is described',
    broken: (subject) =>
      whereNot(subject, ({ dictionary }) =>
        Boolean(subject.document.text(dictionary.get('Contents'))?.trim())
      )
  },
  {
    id: '7.18.3-1',
    standard: 'PDF/UA-1',
    asks: 'the tabulator follows the structure on every page with annotations',
    broken: ({ document }) =>
      document
        .pages()
        .filter(({ dictionary }) => document.list(dictionary.get('Annots')).length > 0)
        .filter(({ dictionary }) => document.name(dictionary.get('Tabs')) !== 'S')
        .map(({ number }) => `page object ${number}`)
  },
  {
    id: '6.3.2-1',
    standard: 'PDF/A-2a',
    asks: 'every annotation says whether it is shown',
    broken: (subject) => whereNot(subject, ({ dictionary }) => dictionary.has('F'))
  },
  {
    id: '6.3.2-2',
    standard: 'PDF/A-2a',
    asks: 'every annotation is printed and none is hidden',
    broken: (subject) =>
      whereNot(
        subject,
        ({ dictionary }) => ((subject.document.number(dictionary.get('F')) ?? 4) & 0b100100111) === 4
      )
  },
  {
    id: '6.5.1-1',
    standard: 'PDF/A-2a',
    asks: 'actions lead to addresses and places only',
    broken: (subject) =>
      whereNot(subject, ({ dictionary }) => {
        const action = subject.document.dictionary(dictionary.get('A'))
        const kind = subject.document.name(action.get('S'))
        return !dictionary.has('AA') && (action.size === 0 || kind === 'URI' || kind === 'GoTo')
      })
  },
  {
    id: '6.3.1-1',
    standard: 'PDF/A-2a',
    asks: 'annotations are links, the only kind in use',
    broken: (subject) =>
      whereNot(subject, ({ dictionary }) => subject.document.name(dictionary.get('Subtype')) === 'Link')
  },
  {
    id: '7.18.1-0',
    standard: 'PDF/UA-1',
    asks: 'the parent tree leads from every annotation to the element that holds it',
    broken: (subject) => {
      const parents = parentTree(subject.document)
      return whereNot(subject, ({ number, dictionary }) => {
        const key = subject.document.number(dictionary.get('StructParent'))
        const found = key === undefined ? undefined : parents.get(key)
        return isReference(found) && found.object === holderOf(subject, number)?.number
      })
    }
  }
]

/** The parent tree as a map from its keys: a reference for an annotation, a list for a page or form. */
export function parentTree(document: PdfDocument): Map<number, ReturnType<PdfDictionary['get']>> {
  const root = document.dictionary(document.catalog.get('StructTreeRoot'))
  const found = new Map<number, ReturnType<PdfDictionary['get']>>()
  const visit = (node: PdfDictionary, depth: number): void => {
    const pairs = document.list(node.get('Nums'))
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = document.number(pairs[index])
      if (key !== undefined) found.set(key, pairs[index + 1])
    }
    if (depth < 20)
      for (const kid of document.list(node.get('Kids'))) visit(document.dictionary(kid), depth + 1)
  }
  visit(document.dictionary(root.get('ParentTree')), 0)
  return found
}
