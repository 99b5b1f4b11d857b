// What the compiler does not see: a promise that nobody waits for, a fixed wait, a condition that hides a failure.
// Run by `cargo xtask check`.
import playwright from 'eslint-plugin-playwright'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules', 'test-results', 'report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, playwright.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Fixtures that need nothing take `{}`: Playwright reads their names from the pattern.
      'no-empty-pattern': 'off',
    },
  },
)
