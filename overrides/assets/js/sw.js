// The service worker: keeps what was read, for when there is no network. It lives at the site's root and takes its paths
// from where it was registered, so it works in any folder of a host. It holds no state and does not change with the
// content: every reader pays for it once (assets/js/worker.js registers it).
//
// What the reader asked to save is another matter: then assets/js/offline.js registers it anew, as sw.js?saved, and only
// then does it bring saved.js along. Names are shortened by coursekit/search/script.py.
((scope) => {
  const pages = caches.open("read " + scope);

  // Only whole answers of our own host, and of those nothing heavy: no PDF, no deck.
  const keep = async (path, answer) => {
    if (answer.status === 200 && answer.type === "basic" && !answer.redirected
      && /html|script|css|image/.test(answer.headers.get("content-type"))) {
      const copy = answer.clone(), store = await pages, old = await store.keys();
      await store.put(scope + path, copy);
      if (old[150]) await store.delete(old[0]);
    }
    return answer;
  };

  const answer = async (event, path) => {
    const found = await self.saved?.(event, path);
    if (found) return found;
    const kept = await (await pages).match(scope + path);
    if (kept && /\.[0-9a-f]{8}[./]/.test(path)) return kept; // its name changes with its content
    const fresh = fetch(event.request).then((one) => keep(path, one));
    event.waitUntil(fresh.catch(() => 0));
    const slow = new Promise((done) => kept && setTimeout(done, 4000, kept)); // a network that is there and says nothing
    return Promise.race([fresh, slow]).catch(() => kept || self.nothing?.(event, path) || Response.error());
  };

  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil((async () => {
    await clients.claim();
    // The page that is being read came before the worker did; the browser still has it.
    for (const one of await clients.matchAll()) await keep(one.url.slice(scope.length).split("#")[0], await fetch(one.url, { cache: "force-cache" }));
  })()));
  addEventListener("fetch", (event) => {
    const asked = event.request;
    // With an integrity it is a file on its way to be saved, which must come from the network.
    if (asked.method === "GET" && asked.url.startsWith(scope) && !asked.integrity && !asked.headers.has("range"))
      event.respondWith(answer(event, asked.url.slice(scope.length).replace(/(index\.html)?([?#].*)?$/, "")));
  });
  if (location.search) importScripts("assets/saved.js");
})(registration.scope);
