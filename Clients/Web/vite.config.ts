import { fileURLToPath, URL } from 'node:url';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';

const server = process.env['TRIVIA_SERVER'] ?? 'http://127.0.0.1:5080';
const proxied = ['/api', '/media', '/reels', '/health'];

/** Fonts that the first screen is set in are asked for with the page, not after its style sheet. */
function preloadFonts(names: readonly string[]): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, context) => Object.keys(context.bundle ?? {})
        .filter(file => names.some(name => file.includes(name)))
        .map(file => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head' as const,
        })),
    },
  };
}

// The server takes sockets from its own site only, and this is another one.
const withoutOrigin: ProxyOptions['configure'] = proxied => {
  proxied.on('proxyReqWs', request => request.removeHeader('origin'));
};

const proxy = {
  ...Object.fromEntries(proxied.map(path => [path, { target: server, changeOrigin: true }])),
  '/hub': { target: server, ws: true, changeOrigin: true, configure: withoutOrigin },
};

export default defineConfig({
  plugins: [preloadFonts(['inter-latin-400', 'inter-latin-700', 'space-grotesk-latin-700'])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    // Everything in files of its own: the content security policy allows no inline data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy },
  preview: { proxy },
});
