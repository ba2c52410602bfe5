// Answers for the house while there is no network: with the page that was kept, and with what pages load.
// It keeps nothing by itself: phone.js does, which knows the language and the size of the text. What changes
// something never passes here, so that the browser says truly where it comes from.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const keptPage = async () => (await caches.match('/offline', { ignoreVary: true })) || Response.error();

self.addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(keptPage));
  } else if (new URL(request.url).pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept || fetch(request)));
  }
});
