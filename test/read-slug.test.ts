import { describe, expect, test } from 'vitest'
import { slugOf } from '../pipeline/read/slug.ts'

describe('a slug', () => {
  test.each([
    ['plan.md', 'plan'],
    ['Ports/North Channel.markdown', 'ports-north-channel'],
    ['report.v2.txt', 'report-v2'],
    ['Café Ångström.md', 'cafe-angstrom'],
    ['Straße.md', 'strasse'],
    ['Ærø & Łódź.md', 'aero-lodz'],
    ['ﬁne².md', 'fine2'],
    ["the harbour's plan.md", 'the-harbours-plan'],
    ['-rf --.md', 'rf'],
    ['../../etc/passwd.txt', 'etc-passwd'],
    ['%2e%2e\\windows.md', '2e-2e-windows'],
    ['aux.md', 'source-aux'],
    ['a\u202Eb\u0000c.md', 'a-b-c']
  ])('of %j is %s', (path, slug) => {
    expect(slugOf(path)).toBe(slug)
  })

  test('of a name without Latin letters is a hash, the same on every machine', () => {
    expect(slugOf('日本語.md')).toBe('source-8895588d')
    expect(slugOf('🎉.md')).toMatch(/^source-[0-9a-f]{8}$/)
    expect(slugOf('..')).toMatch(/^source-[0-9a-f]{8}$/)
  })

  test('of names that differ only in letters of other scripts differ', () => {
    expect(slugOf('2024 отчёт.md')).toMatch(/^2024-[0-9a-f]{8}$/)
    expect(slugOf('2024 отчёт.md')).not.toBe(slugOf('2024 план.md'))
  })

  test('does not depend on how a file system composes letters', () => {
    for (const path of ['Café.md', '報告 が.md']) {
      expect(slugOf(path.normalize('NFD'))).toBe(slugOf(path.normalize('NFC')))
    }
  })

  test('of long names is cut, and two long names stay apart', () => {
    const start = 'a very long name of a report '.repeat(5)
    const [one, other] = [slugOf(`${start}one.md`), slugOf(`${start}two.md`)]
    expect(one).toMatch(/^[a-z0-9-]{60,71}-[0-9a-f]{8}$/)
    expect(one).not.toBe(other)
    expect(slugOf(`${'a'.repeat(80)}.md`)).toBe('a'.repeat(80))
    expect(slugOf(`${'a'.repeat(81)}.md`)).toHaveLength(80)
  })

  test('is always 1 to 80 of a-z, 0-9 and hyphen', () => {
    for (let code = 1; code < 0x3000; code += 7) {
      expect(slugOf(`${String.fromCodePoint(code, code + 3)}/${String.fromCodePoint(code + 1)}.md`)).toMatch(
        /^[a-z0-9-]{1,80}$/
      )
    }
  })
})
