import a11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

// app → features → shared, and no feature knows another one.
const arrows = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: forbidden, message: 'Imports go app → features → shared, and no feature knows another one.' },
        { group: ['../**'], message: 'Write @/… for what lies outside the folder.' },
      ],
    }],
  },
});

const features = ['home', 'royale', 'lobby', 'create', 'profile', 'players', 'settings', 'session'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/shared/wire/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['src/**/*.tsx'], ...a11y.flatConfigs.recommended, settings: { 'jsx-a11y': { attributes: { for: ['for', 'htmlFor'] } } } },
  // A log scrolls, so that it has to take the focus of a keyboard.
  { files: ['src/**/*.tsx'], rules: { 'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['log', 'tabpanel'] }] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      // Text nodes only: nothing that came from outside ever becomes markup.
      'no-restricted-syntax': ['error', { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text nodes only.' },
        { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Text nodes only.' }],
    },
  },
  arrows(['src/shared/**'], ['@/app/**', '@/features/**']),
  ...features.map(name => arrows([`src/features/${name}/**`],
    ['@/app/**', ...features.filter(other => other !== name).map(other => `@/features/${other}/**`)])),
);
