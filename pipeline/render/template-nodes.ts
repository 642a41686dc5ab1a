import type Handlebars from 'handlebars'

/** A node of a Handlebars tree that is not yet known more exactly. */
export type TemplateNode = hbs.AST.Node

/** A path such as `frame.title`, `../labels.page` or `@index`. */
export type TemplatePath = hbs.AST.PathExpression

/** A whole template, or the inside of a block. */
export type TemplateProgram = ReturnType<typeof Handlebars.parse>

/** `{{path}}` and `{{helper value}}`. */
export function isMustache(node: TemplateNode): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement'
}

/** `{{#helper value}}…{{else}}…{{/helper}}`. */
export function isBlock(node: TemplateNode): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement'
}

/** `{{> partial}}`. */
export function isPartial(node: TemplateNode): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement'
}

/** `(helper value)` as a value. */
export function isCall(node: TemplateNode): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression'
}

/** A path as a value. */
export function isPath(node: TemplateNode): node is TemplatePath {
  return node.type === 'PathExpression'
}

/** Text between the tags, and comments. */
export function isPlain(node: TemplateNode): boolean {
  return node.type === 'ContentStatement' || node.type === 'CommentStatement'
}
