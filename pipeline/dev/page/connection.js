/** @import { Letter } from '../letters.ts' */

/**
 * Stays in touch with the server. Where the connection was lost, the server may be another one: the page then starts
 * anew.
 *
 * @param {Record<string, string>} about what somebody looks at
 * @param {(letter: Letter) => void} take
 * @param {() => void} opened called when letters will come: what was sent before is to be asked for
 * @returns {() => void} ends it
 */
export function connect(about, take, opened) {
  const events = new EventSource(`/data/events?${new URLSearchParams(about)}`)
  let isLost = false
  events.onmessage = ({ data }) => take(JSON.parse(data))
  events.onerror = () => {
    isLost = true
    document.documentElement.classList.add('lost')
  }
  events.onopen = () => (isLost ? location.reload() : opened())
  return () => events.close()
}

/**
 * Asks the server for data.
 *
 * @template Data
 * @param {string} path below `/data/`
 * @returns {Promise<Data>}
 */
export async function ask(path) {
  const response = await fetch(`/data/${path}`)
  const data = await response.json()
  if (!response.ok) throw new Error(data.problem)
  return data
}

/**
 * Asks for a change of a sidecar.
 *
 * @param {string} id of the source
 * @param {object} wish
 * @returns {Promise<string | undefined>} what speaks against it
 */
export async function steer(id, wish) {
  const token = document.querySelector('meta[name="precis-token"]')?.getAttribute('content') ?? ''
  const response = await fetch(`/steer/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-precis-token': token },
    body: JSON.stringify(wish)
  })
  const { problem } = await response.json()
  return problem
}
