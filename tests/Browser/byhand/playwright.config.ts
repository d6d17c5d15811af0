import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

/** What takes minutes, or a machine that does nothing else: asked for by hand. */
export default defineConfig(tests, { testDir: '.', globalSetup: '../house/setup.ts', projects: [{ name: 'by hand', testMatch: '*.byhand.ts' }], workers: 1, timeout: 600_000 });
