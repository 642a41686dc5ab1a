const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e\ufff9-\ufffb\ufffe\uffff]/g

/**
 * A view with the replacement character in place of each control character and noncharacter, which have no shape and
 * break a PDF that holds one, of each mark of an annotation between lines, and of each override of direction, which shows words as others than they are (Boucher and
 * Anderson, Trojan Source, 2021). Lengths stay, so that positions still count.
 */
export function withVisibleControls<Value>(value: Value): Value {
  return mapped(value) as Value
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(controls, '\ufffd')
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner)]))
}
