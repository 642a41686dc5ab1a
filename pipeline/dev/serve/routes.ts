import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Explained } from '../../build/explanation.ts'
import { problemName, reasonName } from '../../build/reason-names.ts'
import { type DocumentName, documentNames } from '../../model/documents.ts'
import { SourceError } from '../../model/message.ts'
import type { Session, Viewer } from '../session.ts'
import { sourcePage } from '../source-page.ts'
import type { Work } from '../sources/work.ts'
import { steer, SteerError } from '../steer/steer.ts'
import { wishIn } from '../steer/wish.ts'
import { documentPolicy, headersFor, sendData, sendRefusal } from './answer.ts'
import { bodyOf, TooLarge } from './body.ts'
import type { PageFile } from './page-files.ts'

/** What an address asks for: the part behind the first, and what comes behind that. */
interface Asked {
  readonly session: Session
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

type Route = (asked: Asked) => void | Promise<void>

const gets: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['data/index', ({ session, response }) => sendIndex(session, response)],
  ['data/source', (asked) => withWork(asked, (work) => sendSource(work, asked))],
  ['data/explanation', (asked) => withWork(asked, (work) => sendExplanation(work, asked))],
  ['data/events', sendEvents],
  ['document', sendDocument]
])

const posts: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['steer', (asked) => withWork(asked, (work) => takeWish(work, asked))]
])

/** Answers a request that was let in. Ids are looked up in what is known; nothing of an address is a path. */
export async function answer(
  session: Session,
  files: ReadonlyMap<string, PageFile>,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const names = pathname.split('/').slice(1)
  const isGet = request.method === 'GET'
  const file = files.get(names[0] === 'work' && names.length === 2 ? '/work/' : pathname)
  if (isGet && file) return void response.writeHead(200, file.headers).end(file.bytes)
  const length = names[0] === 'data' ? 2 : 1
  const route = (isGet ? gets : posts).get(names.slice(0, length).join('/'))
  const parts = names.slice(length)
  if (!route) return sendRefusal(response, 404, 'Unexpected address, expected one of a page')
  await route({ session, request, response, parts, query })
}

/** Gives a route the source whose id comes next. */
function withWork(asked: Asked, route: (work: Work) => void | Promise<void>): void | Promise<void> {
  const work = asked.session.look(asked.parts[0] ?? '')
  if (work) return route(work)
  sendRefusal(asked.response, 404, 'Unexpected source, expected one that is there')
}

function sendIndex(session: Session, response: ServerResponse): void {
  sendData(response, { rows: session.rows(), troubles: session.troubles.all })
}

function sendSource(work: Work, { session, response }: Asked): void {
  sendData(response, { ...sourcePage(work, session.documents), troubles: session.troubles.all })
}

async function sendExplanation(work: Work, { session, response, parts }: Asked): Promise<void> {
  const explanation = await session.explain(work, parts[1] ?? '')
  const [explained] = explanation?.explained ?? []
  if (explained) sendData(response, inWords(explained))
  else sendRefusal(response, 404, 'Unexpected statement, expected one of the source')
}

/** An explanation with plain words in the place of the names of rules. */
function inWords(explained: Explained): Explained {
  return {
    ...explained,
    parts: explained.parts.map(({ name, value }) => ({ name: reasonName(name), value })),
    problems: explained.problems.map(problemName),
    rivals: explained.rivals.map((rival) => ({ ...rival, problems: rival.problems.map(problemName) }))
  }
}

function sendDocument({ session, response, parts: [id = '', name] }: Asked): void {
  const document = documentNamed(name)
  const shown = document && session.kept(id)?.documents.get(document)
  if (shown) response.writeHead(200, headersFor('text/html; charset=utf-8', documentPolicy)).end(shown.html)
  else sendRefusal(response, 404, 'Unexpected document, expected one that is made')
}

function sendEvents({ session, request, response, query }: Asked): void {
  const id = query.get('source')
  const document = documentNamed(query.get('document'))
  const viewer: Viewer = {
    ...(id === null ? {} : { id }),
    ...(document ? { document } : {}),
    tell: (letter) => void response.write(`data: ${JSON.stringify(letter)}\n\n`)
  }
  response.writeHead(200, headersFor('text/event-stream; charset=utf-8'))
  response.write('retry: 500\n\n')
  session.viewers.add(viewer)
  request.on('close', () => session.viewers.delete(viewer))
}

async function takeWish(work: Work, { session, request, response }: Asked): Promise<void> {
  try {
    const wish = wishIn(await bodyOf(request))
    if (!wish || !work.drafted) return sendRefusal(response, 400, 'Unexpected wish, expected one of a page')
    await session.inOrder(() => steerNow(work, wish, session))
    await session.again(work)
    sendData(response, {})
  } catch (error) {
    if (error instanceof TooLarge) sendRefusal(response, 413, error.message)
    else if (error instanceof SourceError) sendRefusal(response, 409, problemText(error))
    else if (error instanceof SteerError) sendRefusal(response, 409, error.message)
    else throw error
  }
}

async function steerNow(work: Work, wish: Parameters<typeof steer>[2], session: Session): Promise<void> {
  if (work.drafted) await steer(work, work.drafted, wish, session.maximumBytes)
}

function problemText({ problem }: SourceError): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  return place ? `${place}: ${problem.reason}` : problem.reason
}

function documentNamed(name: string | null | undefined): DocumentName | undefined {
  return documentNames.find((one) => one === name)
}
