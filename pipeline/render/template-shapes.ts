import { z } from 'zod'

/** What a value in a template can be: the schemas that it may have, without "optional" and "nullable" around them. */
export type Shape = readonly z.core.$ZodType[]

/** A value of which nothing is known, such as a node of the source's tree. */
export const anything: Shape = [z.unknown()]

/** A value that prints as it is. */
export const text: Shape = [z.string()]

/** The shape of a schema; a union is any of its members. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return shapeOf(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(shapeOf)
  return [schema]
}

/** One schema for a shape, the way back from `shapeOf`. */
export function schemaOf(shape: Shape): z.core.$ZodType {
  const [only, ...others] = shape
  return only && others.length === 0 ? only : z.union([...shape])
}

/** The names that a value may be asked for; none for a text and for what is not known. */
export function fieldNames(shape: Shape): string[] {
  return [...new Set(shape.flatMap((schema) => [...fieldsOf(schema).keys()]))]
}

/** The field of a value, or undefined where it has none of this name. */
export function field(shape: Shape, name: string): Shape | undefined {
  if (shape.some(isOpen)) return anything
  const found = shape.flatMap((schema) => {
    const own = fieldsOf(schema).get(name) ?? item(schema, name)
    return own ? shapeOf(own) : []
  })
  return found.length > 0 ? found : undefined
}

/** What a list holds, or undefined where the value is no list. */
export function elements(shape: Shape): Shape | undefined {
  if (shape.some(isOpen)) return anything
  const found = shape.flatMap((schema) => (schema instanceof z.ZodArray ? shapeOf(schema.element) : []))
  return found.length > 0 ? found : undefined
}

/** Whether a value makes sense as printed text. */
export function isPrintable(shape: Shape): boolean {
  return !shape.some((schema) => schema instanceof z.ZodArray || fieldsOf(schema).size > 0)
}

/** A value with fields added to it, or in place of its own, as a partial gets it. */
export function extended(shape: Shape, fields: ReadonlyMap<string, Shape>): Shape {
  const added = Object.fromEntries([...fields].map(([name, one]) => [name, schemaOf(one)]))
  return shape.map((schema) => (schema instanceof z.ZodObject ? schema.extend(added) : z.object(added)))
}

function fieldsOf(schema: z.core.$ZodType): ReadonlyMap<string, z.core.$ZodType> {
  if (schema instanceof z.ZodObject) return new Map(Object.entries<z.core.$ZodType>(schema.shape))
  if (schema instanceof z.ZodArray) return new Map([['length', z.int()]])
  if (!(schema instanceof z.ZodRecord) || !(schema.keyType instanceof z.ZodEnum)) return new Map()
  return new Map(schema.keyType.options.map((name) => [String(name), schema.valueType]))
}

function item(schema: z.core.$ZodType, name: string): z.core.$ZodType | undefined {
  return schema instanceof z.ZodArray && /^\d{1,9}$/.test(name) ? schema.element : undefined
}

function isOpen(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodUnknown || schema instanceof z.ZodAny || schema instanceof z.ZodCustom
}
