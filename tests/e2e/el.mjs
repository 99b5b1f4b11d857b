// Runs tests that `wasm-bindgen-test` compiled, in Chromium: `node el.mjs RUNNER TEST.wasm …`, as `cargo xtask test
// el` does. The runner serves each file as a page (its interactive mode); opened, the page runs the tests and writes
// what cargo would print. So no WebDriver is needed that would have to fit the browser.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'

/** For one file of tests, from opening its page to the last line. */
const PATIENCE = 120_000

const [runner = '', ...files] = process.argv.slice(2)
const executablePath = process.env['CHROMIUM']
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
let failed = false
try {
  for (const file of files) failed = !(await passes(file)) || failed
} finally {
  await browser.close()
}
process.exitCode = failed ? 1 : 0

/**
 * Runs one file; what it printed is printed here, for xtask to count.
 * @param {string} file
 */
async function passes(file) {
  const serving = spawn(runner, [file], {
    env: {
      ...process.env,
      NO_HEADLESS: '1',
      WASM_BINDGEN_USE_BROWSER: '1',
      // A port that is free.
      WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = () => serving.kill()
  process.once('exit', end)
  try {
    const address = await addressOf(serving)
    // A file without tests: the runner has nothing to serve, and ends well.
    return address === undefined ? serving.exitCode === 0 : await run(address)
  } finally {
    process.off('exit', end)
    end()
  }
}

/**
 * Where the runner serves the page; nothing if it ends by itself.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} serving
 * @returns {Promise<string | undefined>}
 */
function addressOf(serving) {
  return new Promise((resolve, reject) => {
    let said = ''
    serving.on('error', reject)
    serving.on('close', () => resolve(undefined))
    serving.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString()
      const address = /available at (http:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

/**
 * Opens the page, and waits until it has said how it went.
 * @param {string} address
 */
async function run(address) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.log(`uncaught: ${error.message}`))
  await page.goto(address)
  const output = page.locator('#output')
  const result = /^test result: (\w+)\./m
  try {
    await output.filter({ hasText: /test result: / }).waitFor({ timeout: PATIENCE })
  } catch {
    console.log(`no end after ${PATIENCE / 1000} s; so far:`)
  }
  const text = (await output.textContent()) ?? ''
  console.log(text.trim())
  await page.close()
  return result.exec(text)?.[1] === 'ok'
}
