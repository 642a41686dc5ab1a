import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What may be done in our own pages: nothing comes from elsewhere, nothing stands in the markup itself. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'"
].join('; ')

/** What may be done in a document of a source: no script, no request; our pages may look into it. */
export const documentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin'
].join('; ')

const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The headers of every answer. */
export function headersFor(type: string, policy: string = dataPolicy): OutgoingHttpHeaders {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin'
  }
}

/** Answers with data. */
export function sendData(response: ServerResponse, data: unknown, status = 200): void {
  response.writeHead(status, headersFor('application/json; charset=utf-8')).end(JSON.stringify(data))
}

/** Answers that there is nothing, or that something is not allowed. */
export function sendRefusal(response: ServerResponse, status: number, reason: string): void {
  sendData(response, { problem: reason }, status)
}
