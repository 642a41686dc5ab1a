import { expect, test } from 'vitest'
import { withLiveLinks } from '../pipeline/render/live-links.ts'
import { joined } from '../pipeline/render/page-pieces.ts'

test('a link to what the page does not hold becomes plain words', () => {
  const page =
    '<p id="p1">Low <a class="reference" href="#p1">1</a> <a class="reference" href="#p2">2</a></p>'
  expect(joined(withLiveLinks(page))).toBe(
    '<p id="p1">Low <a class="reference" href="#p1">1</a> <span class="reference">2</span></p>'
  )
})

test('what stands within such a link stays, and links elsewhere are left alone', () => {
  expect(joined(withLiveLinks('<a href="#gone"><em>tide</em></a> <a href="b.html#gone">b</a>'))).toBe(
    '<span><em>tide</em></span> <a href="b.html#gone">b</a>'
  )
})
