// What the reader has saved, handed out by the service worker (sw.js?saved) before anything is asked of the network.
//
// The cache "saved" has one entry at the site's address that says, for each edition, {version, parts: {part: {path: hash}}};
// the files are entries named after their hashes. So a version is put in place by writing one entry, all of it at once,
// and a file that did not change is neither fetched nor kept twice. Only assets/js/offline.js writes that entry.
//
// hooks/offline.py puts in place of CONFIG, for each edition, [its folder, newest version, the note that there is a newer
// one, the page shown where nothing is kept], with SCOPE for the site's address.
((scope, config) => {
  const open = caches.open("saved " + scope);
  const hashed = async (answer) => btoa(String.fromCharCode(...new Uint8Array(
    await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer()))));

  // A file as it was saved. One that is lost or damaged is fetched anew, if the host still has that version of it.
  const sound = async (path, hash) => {
    const store = await open, found = await store.match(scope + hash);
    if (found && await hashed(found) === hash) return found;
    await store.delete(scope + hash);
    const fresh = await fetch(scope + path, { integrity: "sha256-" + hash, cache: "no-cache" }).catch(() => 0);
    if (!fresh.ok || fresh.redirected) return;
    await store.put(scope + hash, fresh.clone()).catch(() => 0); // no room: it is shown all the same
    return fresh;
  };

  // A page of an older version says so, at the end of its header; that on which one updates has its own words.
  const withNews = async (page, lang) => new Response(
    (await page.text()).replace("</header>", config[lang][2].replace("SCOPE", scope) + "$&"), { headers: page.headers });

  self.saved = async (event, path) => {
    const known = await (await (await open).match(scope))?.json();
    for (const lang in known) for (const part of Object.values(known[lang].parts)) {
      if (part[path + "/"]) return Response.redirect(scope + path + "/");
      const found = part[path] && await sound(path, part[path]);
      if (!found) continue;
      const isOld = event.request.mode === "navigate" && config[lang] && config[lang][1] !== known[lang].version;
      return isOld && !path.endsWith("offline/") ? withNews(found, lang) : found;
    }
  };

  self.nothing = (event, path) => {
    if (event.request.mode !== "navigate") return;
    const edition = Object.values(config).filter((one) => path.startsWith(one[0])).pop(); // the one at the root comes first
    return new Response(edition[3].replaceAll("SCOPE", scope), { status: 503, headers: { "content-type": "text/html;charset=utf-8" } });
  };
})(registration.scope, CONFIG);
