// What the compiler does not see: a promise that nobody waits for, a fixed wait, a condition that hides a failure.
// Run by `cargo xtask check`.
import playwright from 'eslint-plugin-playwright'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'

/** What fails on a busy machine. */
const slow = [
  {
    selector: "CallExpression[callee.property.name=/^(on|once|waitForEvent)$/][arguments.0.value='response']",
    message: 'A body is gone once its page has left: ask the sandbox (toHaveReceived), or use answersOf().',
  },
  {
    selector: "CallExpression[callee.property.name='waitForResponse']",
    message: 'A body is gone once its page has left: ask the sandbox (toHaveReceived), or use answersOf().',
  },
  {
    selector: "BinaryExpression[operator='-'] > CallExpression[callee.object.name='Date'].left",
    message: 'A slow machine makes measured time long: let the page’s clock go (hold, pass), or say why not.',
  },
]

export default tseslint.config(
  { ignores: ['node_modules', 'test-results', 'report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, playwright.configs['flat/recommended']],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      // Fixtures that need nothing take `{}`: Playwright reads their names from the pattern.
      'no-empty-pattern': 'off',
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect'] }],
      'playwright/missing-playwright-await': ['error', { customMatchers: ['toHaveReceived'] }],
      'playwright/no-wait-for-timeout': 'error',
      'no-restricted-syntax': ['error', ...slow],
    },
  },
  {
    files: ['**/*.spec.ts', 'behaves/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...slow,
        {
          selector: "NewExpression[arguments.0.name='page']",
          message: 'Pages come as fixtures: fixtures.ts makes them.',
        },
      ],
    },
  },
)
