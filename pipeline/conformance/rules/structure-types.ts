import { isReference } from '../document.ts'
import type { Rule } from '../rule.ts'
import { type Node, standardTypes } from '../structure.ts'

const unless = (isKept: boolean, place: string): readonly string[] => (isKept ? [] : [place])

/** That there is a tree, of standard types, each element where its parent says. */
export const structureTypeRules: readonly Rule[] = [
  {
    id: '7.1-11',
    standard: 'PDF/UA-1',
    asks: 'the catalog has a structure tree',
    broken: ({ tree }) => unless(tree.length > 0, 'the catalog')
  },
  {
    id: '7.1-5',
    standard: 'PDF/UA-1',
    asks: 'every type is a standard one or mapped to one',
    broken: ({ nodes }) => distinct(nodes.filter(({ type }) => !standardTypes.has(type)))
  },
  {
    id: '6.7.3.4-1',
    standard: 'PDF/A-2a',
    asks: 'every type is a standard one or mapped to one',
    broken: ({ nodes }) => distinct(nodes.filter(({ type }) => !standardTypes.has(type)))
  },
  {
    id: '7.1-7',
    standard: 'PDF/UA-1',
    asks: 'no standard type is mapped to another',
    broken: ({ document }) => {
      const root = document.dictionary(document.catalog.get('StructTreeRoot'))
      return [...document.dictionary(root.get('RoleMap')).keys()].filter((type) => standardTypes.has(type))
    }
  },
  {
    id: '7.1-12',
    standard: 'PDF/UA-1',
    asks: 'every element names its parent',
    broken: ({ nodes }) =>
      nodes
        .filter(({ dictionary, parent }) => {
          const named = dictionary.get('P')
          return !isReference(named) || (parent !== undefined && parent.number !== named.object)
        })
        .map(({ written }) => written)
  },
  {
    id: '7.3-1',
    standard: 'PDF/UA-1',
    asks: 'every figure has an alternative text',
    broken: ({ document, nodes }) =>
      nodes
        .filter(({ type }) => type === 'Figure' || type === 'Formula')
        .filter(({ dictionary }) => !document.text(dictionary.get('Alt')) && !dictionary.has('ActualText'))
        .map(({ written }) => written)
  },
  {
    id: '7.4.2-1',
    standard: 'PDF/UA-1',
    asks: 'headings begin with the first level and skip none',
    broken: ({ nodes }) => skips(nodes)
  },
  {
    id: '7.9-1',
    standard: 'PDF/UA-1',
    asks: 'every note has an identifier',
    broken: ({ nodes }) =>
      nodes
        .filter(({ type, dictionary }) => type === 'Note' && !dictionary.has('ID'))
        .map(({ written }) => written)
  },
  {
    id: '7.9-2',
    standard: 'PDF/UA-1',
    asks: 'no two notes have the same identifier',
    broken: ({ document, nodes }) => {
      const notes = nodes.filter(({ type, dictionary }) => type === 'Note' && dictionary.has('ID'))
      const names = notes.map(({ dictionary }) => document.text(dictionary.get('ID')) ?? '')
      return names.filter((name, index) => names.indexOf(name) !== index)
    }
  },
  {
    id: '7.4.4-3',
    standard: 'PDF/UA-1',
    asks: 'headings are of numbered levels throughout, or none is',
    broken: ({ nodes }) =>
      nodes.some(({ type }) => type === 'H') && nodes.some(({ type }) => /^H[1-6]$/.test(type))
        ? ['H beside H1 to H6']
        : []
  }
]

function distinct(nodes: readonly Node[]): string[] {
  return [...new Set(nodes.map(({ written }) => written))]
}

function skips(nodes: readonly Node[]): string[] {
  const levels = nodes.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number)
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0
    return level > before + 1 ? [`H${level} after ${before === 0 ? 'no heading' : `H${before}`}`] : []
  })
}
