// Run from the repository's root, `eslint --config src/client/eslint.config.js`, it reaches the generated client too.
import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  // A generated client's runtime is a copy of what is linted here.
  { ignores: ['**/node_modules', '**/*.js', 'generated/client/src/runtime'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  query.configs['flat/recommended'],
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `as const` is no assertion and stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An answer's type is the API's contract: the caller names it, and nothing of it is an argument.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A status, a count and a key read well in a text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
)
