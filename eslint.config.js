import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noEnvironment = { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' };
const noExit = { object: 'process', property: 'exit', message: 'Only main.ts and cli/ end the process.' };
const noNow = { object: 'Date', property: 'now', message: 'The clock is passed in.' };
const noRandom = { object: 'Math', property: 'random', message: 'Randomness is passed in.' };

export default tseslint.config(
  { ignores: ['dist/', 'bench/', 'node_modules/', '*.config.*', '.dependency-cruiser.js'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['src/build.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': ['error', noEnvironment, noExit, noNow, noRandom],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is passed in.' },
      ],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': ['error', noExit, noNow, noRandom] } },
  {
    files: ['src/main.ts', 'src/cli/**', 'src/clock.ts'],
    rules: {
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  { files: ['src/text/*.ts', 'test/**'], rules: { 'max-lines': 'off' } },
);
