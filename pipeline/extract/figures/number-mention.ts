/** A number found in a text; half-open offsets of the plain text. */
export interface NumberMention {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'ordinal'
}
