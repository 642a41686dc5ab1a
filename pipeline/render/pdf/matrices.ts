/** A transformation of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A rectangle by its lower left and upper right corners, in points. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

/** The transformation that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `one`, then `other`. */
export function product(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** A matrix from six operands; nothing changes where they are no numbers. */
export function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number)
  return [a, b, c, d, e, f]
}

/** The smallest rectangle around another one and a point after its transformation. */
export function around(box: Rectangle | undefined, matrix: Matrix, x: number, y: number): Rectangle {
  const [a, b, c, d, e, f] = matrix
  const across = a * x + c * y + e
  const up = b * x + d * y + f
  if (!box) return [across, up, across, up]
  return [Math.min(box[0], across), Math.min(box[1], up), Math.max(box[2], across), Math.max(box[3], up)]
}

/** The smallest rectangle around two. */
export function union(one: Rectangle | undefined, other: Rectangle): Rectangle {
  if (!one) return other
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3])
  ]
}
