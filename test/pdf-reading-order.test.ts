import { describe, expect, test } from 'vitest'
import { cutAs, holdingOf, isSame, KnownTexts } from '../pipeline/render/pdf/known-texts.ts'

describe('the texts of a page', () => {
  test('are found by what they hold, in the order of the page', () => {
    const texts = new KnownTexts(['Price', 'سعر 12 %', '12 % سعر', ' ¶ 7'])
    expect(texts.take(holdingOf('% 12 رعس'))).toBe('سعر 12 %')
    expect(texts.take(holdingOf('رعس 12 %'))).toBe('12 % سعر')
    expect(texts.take(holdingOf('7 ¶'))).toBe(' ¶ 7')
  })

  test('are taken as they stand where they are shown so, before others that hold the same', () => {
    const texts = new KnownTexts(['quay town', 'town quay'])
    expect(texts.take(holdingOf('town quay'), 'town quay')).toBe('town quay')
  })

  test('are found again where a page repeats them', () => {
    const texts = new KnownTexts(['מחיר', 'town'])
    expect([texts.take(holdingOf('ריחמ')), texts.take(holdingOf('ריחמ'))]).toEqual(['מחיר', 'מחיר'])
  })

  test('are found through brackets that turn, joined letters, soft hyphens and case', () => {
    const texts = new KnownTexts(['(נמל)', 'ﬁx co\u00adop', 'Tide'])
    expect(texts.take(holdingOf(')למנ('))).toBe('(נמל)')
    expect(texts.take(holdingOf('fix coop'))).toBe('ﬁx coop')
    expect(texts.take(holdingOf('TIDE'))).toBe('Tide')
    expect(new KnownTexts(['ڼ ژ']).take(holdingOf('ر ں'))).toBe('ڼ ژ')
  })

  test('are not taken for others that lack a sign or have one more', () => {
    const texts = new KnownTexts(['נמל 12', ''])
    expect(texts.take(holdingOf('נמל 1'))).toBeUndefined()
    expect(texts.take(holdingOf('נמל 123'))).toBeUndefined()
    expect(texts.distance(holdingOf(''))).toBeUndefined()
  })
})

describe('a text that runs over pages', () => {
  test('is cut where the pages part', () => {
    expect(cutAs('נמל 12 גאות rise', ['12 למנ', 'rise תואג'])).toEqual(['נמל 12', ' גאות rise'])
  })

  test('stays as it is shown where a page shows other words than its part', () => {
    expect(cutAs('נמל 12 גאות', ['תואג', '12 למנ'])).toBeUndefined()
  })
})

test('texts are the same whatever their spaces and case', () => {
  expect(isSame('Tide and  quay', 'TIDE AND QUAY')).toBe(true)
  expect(isSame('נמל', 'למנ')).toBe(false)
})
