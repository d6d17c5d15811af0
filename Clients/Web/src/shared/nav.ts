import { Cell } from '@/shared/state/store';

/** Where the app is: a path of this site. */
export const place = new Cell(location.pathname);

/** Goes somewhere else within the app. */
export function go(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  place.value = new URL(path, location.href).pathname;
}

/** Lets links within the app change the place instead of loading a page. */
export function followLinks(): void {
  addEventListener('popstate', () => { place.value = location.pathname; });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    // What the server itself serves is no place of the app; and a place on this page is the browser's affair.
    if (/^\/(api|media|reels|health|openapi|metrics)\//.test(link.pathname)) return;
    if (link.hash !== '' && link.pathname === location.pathname) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
