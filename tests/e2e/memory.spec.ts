// What a day's work costs in memory: the program's own, which WebAssembly only ever grows, after many page turns and
// searches. What outlives its row shows here.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const ALONE = { tag: '@alone' }
const FEW = 50
const MANY = 500

const say = (line: string): void => console.log(`    ${line}`)

/** Keeps the program's exports where a test finds them, and lets pauses pass ten times faster. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const place = globalThis as unknown as { exports: WebAssembly.Exports; setTimeout: typeof setTimeout }
    for (const name of ['instantiate', 'instantiateStreaming'] as const) {
      const make = WebAssembly[name] as (...given: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>
      Object.assign(WebAssembly, {
        [name]: async (...given: unknown[]) => {
          const made = await make(...given)
          const instance = made instanceof WebAssembly.Instance ? made : made.instance
          // Chunks of the program share its memory and do not have one.
          if ('memory' in instance.exports) place.exports = instance.exports
          return made
        },
      })
    }
    const usual = globalThis.setTimeout
    place.setTimeout = ((act: TimerHandler, ms = 0, ...rest: unknown[]) =>
      usual(act, ms / 10, ...rest)) as typeof setTimeout
  })
}

const memory = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { exports } = globalThis as unknown as { exports: { memory: WebAssembly.Memory } }
    return exports.memory.buffer.byteLength
  })

/** So many page turns, each until its rows are there; after the last page comes the first. */
const turn = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const shown = () => document.querySelector('.pager b')?.textContent
    const settled = async (before: string | null | undefined) => {
      while (shown() === before || document.querySelector('.resource-table[aria-busy="true"]') !== null) {
        await new Promise(requestAnimationFrame)
      }
    }
    for (let done = 0; done < count; done++) {
      const before = shown()
      const way = document.querySelector<HTMLElement>('[aria-label="Next page"][href]')
      ;(way ?? document.querySelector<HTMLElement>('[aria-label="First page"][href]'))?.click()
      await settled(before)
    }
  }, times)

/** So many searches, in turn for two things. */
const search = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const field = document.querySelector<HTMLInputElement>('[data-search]')
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    for (let done = 0; done < count; done++) {
      const text = done % 2 === 0 ? 'kari' : 'ola'
      own?.set?.call(field, text)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      const first = () => document.querySelector('.row-link')?.textContent?.toLowerCase() ?? ''
      while (
        new URLSearchParams(location.search).get('search') !== text ||
        !first().includes(text) ||
        document.querySelector('.resource-table[aria-busy="true"]') !== null
      ) {
        await new Promise(requestAnimationFrame)
      }
    }
  }, times)

for (const [what, act] of [
  ['page turns of 100 rows', turn],
  ['searches', search],
] as const) {
  test(`memory after ${MANY} ${what} is that after ${FEW}`, ALONE, async ({ page, sandbox, users }) => {
    test.setTimeout(300_000)
    await watch(page)
    await sandbox.reset({ users: 2000 })
    await users.open('/users?size=100')
    const begun = await memory(page)
    await act(page, FEW)
    const few = await memory(page)
    await act(page, MANY - FEW)
    const many = await memory(page)
    const mb = (bytes: number): string => (bytes / 1e6).toFixed(2)
    say(`memory of the program: ${mb(begun)} MB at first, ${mb(few)} after ${FEW} ${what}, ${mb(many)} after ${MANY}`)
    expect(many / few, `growth over ${MANY} ${what}`).toBeLessThanOrEqual(1.1)
  })
}
