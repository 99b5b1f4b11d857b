// Run by `cargo xtask test browser`, which builds and serves the sealed release beside the sandbox and says
// in the environment where they are. By hand: `cargo xtask dev --release`, then APP_PORT=4173
// SANDBOX_PORT=4180 npx playwright test.
import { defineConfig } from '@playwright/test'

const screenshots = process.env['SCREENSHOTS'] !== undefined
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  testMatch: screenshots ? 'screenshots.ts' : '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes at its second try hides a fault.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  outputDir: 'test-results/flows',
  reporter: [['line'], ['./failures.ts']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    // It takes a quarter to a half of the time of every flow. When one is red: `cargo xtask test browser -- NAME --trace on`.
    trace: 'off',
    launchOptions: {
      ...(process.env['CHROMIUM'] === undefined ? {} : { executablePath: process.env['CHROMIUM'] }),
      args: ['--disable-background-networking', '--disable-component-update', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
