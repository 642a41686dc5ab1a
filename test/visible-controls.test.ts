import { expect, test } from 'vitest'
import { withVisibleControls } from '../pipeline/render/visible-controls.ts'

test.each([
  ['a control character', 'a\u0007b\u009bc', 'a\ufffdb\ufffdc'],
  ['an override of direction, also among Hebrew letters', '\u202eשלום\u202c', '\ufffdשלום\u202c'],
  [
    'isolates that would swap two Latin words',
    'it \u2067\u2066pays\u2069 \u2066not\u2069\u2069',
    'it \ufffd\ufffdpays\ufffd \ufffdnot\ufffd\ufffd'
  ],
  ['tags, which nobody sees', 'a\u{e0061}\u{e0062}', 'a\ufffd\ufffd\ufffd\ufffd']
])('%s is shown', (_name, text, shown) => {
  expect(withVisibleControls({ lines: [text] })).toEqual({ lines: [shown] })
  expect(shown).toHaveLength(text.length)
})

test.each([
  ['tabs and line breaks', 'a\tb\r\nc'],
  ['marks of direction around Hebrew letters', 'the \u2067שלום 12\u2069 of \u202bערב\u202c'],
  ['joiners and soft hyphens', 'می\u200cخواهم, har\u00adbour'],
  ['the flag of a region', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}']
])('%s stay as they are', (_name, text) => {
  expect(withVisibleControls(text)).toBe(text)
})
