import { isReference } from '../document.ts'
import type { Rule, Subject } from '../rule.ts'
import { parentTree } from './annotations.ts'

/** That all painting belongs to an element or is an artifact, and that the tree and the pages agree on which. */
export const markedContentRules: readonly Rule[] = [
  {
    id: '7.1-3',
    standard: 'PDF/UA-1',
    asks: 'all painting is the content of an element or an artifact',
    broken: (subject) => {
      const claimed = new Set(claims(subject))
      return subject.content.paintings
        .filter(({ belongs }) =>
          typeof belongs === 'object'
            ? !claimed.has(`${belongs.owner}#${belongs.identifier}`)
            : belongs === 'nothing'
        )
        .map(({ operator, owner }) => `${operator} on object ${owner}`)
    }
  },
  {
    id: '7.1-1',
    standard: 'PDF/UA-1',
    asks: 'no artifact stands within an element',
    broken: ({ content }) => content.nested.filter((kind) => kind === 'artifact in content')
  },
  {
    id: '7.1-2',
    standard: 'PDF/UA-1',
    asks: 'no element stands within an artifact',
    broken: ({ content }) => content.nested.filter((kind) => kind === 'content in artifact')
  },
  {
    id: '7.1-0',
    standard: 'PDF/UA-1',
    asks: 'every element finds its content, each stretch once',
    broken: (subject) => {
      const opened = new Set(subject.content.opened)
      const seen = new Set<string>()
      return claims(subject).filter((claim) => {
        const isKept = opened.has(claim) && !seen.has(claim)
        seen.add(claim)
        return !isKept
      })
    }
  },
  {
    id: '6.7.3.3-0',
    standard: 'PDF/A-2a',
    asks: 'the parent tree leads from all content to the element that holds it',
    broken: (subject) => [...strays(subject)]
  },
  {
    id: '7.20-2',
    standard: 'PDF/UA-1',
    asks: 'a form with content of elements is drawn once',
    broken: ({ content }) =>
      [...content.drawn].filter(([, times]) => times > 1).map(([number]) => `form object ${number}`)
  }
]

function claims({ nodes }: Subject): string[] {
  return nodes.flatMap((node) => node.claims.map(({ owner, identifier }) => `${owner}#${identifier}`))
}

function* strays({ document, nodes }: Subject): Generator<string> {
  const parents = parentTree(document)
  for (const node of nodes)
    for (const { owner, identifier } of node.claims) {
      const key = document.number(document.dictionary({ object: owner }).get('StructParents'))
      const row = key === undefined ? [] : document.list(parents.get(key))
      const found = row[identifier]
      if (!isReference(found) || found.object !== node.number) yield `${owner}#${identifier}`
    }
}
