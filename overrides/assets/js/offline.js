// The page "Read without a network": saves packs on this device, says what they take, updates and removes them.
// Fetched by that page alone. hooks/offline.py puts its words in place of CONFIG and css/offline.css in place of STYLE;
// what is written where is said in saved.js, which hands it out.
((words, style) => {
  const root = document.currentScript.src.replace(/assets.*?$/, ""), lang = document.documentElement.lang;
  const worker = navigator.serviceWorker, rows = [...document.querySelectorAll("[data-parts]")];
  let stop, active, cut; // what ends the download under way, its row, and what the network left undone
  if (location.protocol === "file:") return; // there all is on the device already
  if (!worker || !window.caches) return refuse();

  // Small helpers
  function refuse() {
    Object.assign(document.querySelector(".needs"), { hidden: false, textContent: words.unable });
    for (const row of rows) row.querySelector(".do")?.remove();
  }
  const put = (parent, tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text || "";
    parent.append(made);
    return made;
  };
  const button = (parent, act) => {
    const made = put(parent, "button");
    made.type = "button";
    made.onclick = act;
    return made;
  };
  const filled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  const kilobytes = (bytes) => Math.max(1, Math.round(bytes / 1000));
  const open = () => caches.open("saved " + root);
  const trouble = (name) => Object.assign(new Error(name), { told: words[name] });

  // The entry that says what is saved
  const known = async () => await (await (await open()).match(root))?.json() || {};
  const write = async (change) => {
    const all = await known();
    change(all);
    await (await open()).put(root, new Response(JSON.stringify(all)));
  };

  // Files that no version of any edition needs any more; a download that was cut still needs all it has.
  const sweep = async () => {
    const all = Object.values(await known()), store = await open();
    if (all.some((one) => one.wanted)) return;
    const needed = new Set(all.flatMap((one) => Object.values(one.parts).flatMap(Object.values)));
    for (const one of await store.keys()) if (one.url !== root && !needed.has(one.url.slice(root.length))) await store.delete(one);
  };

  // What is to be fetched for these parts, in the newest version; a part that the site no longer has is left out.
  const plan = async (parts) => {
    const lists = await Promise.all(parts.map(async (part) => {
      const answer = await fetch(`${root}offline/${lang}/${part}.json`, { cache: "no-cache" });
      if (!answer.ok && answer.status !== 404) throw trouble("cut");
      return [part, answer.ok && await answer.json()];
    }));
    const there = lists.filter(([, one]) => one), { version } = there[0][1], missing = new Map();
    if (there.some(([, one]) => one.version !== version)) throw trouble("moved");
    const have = new Set((await (await open()).keys()).map((one) => one.url.slice(root.length)));
    for (const [, one] of there) for (const file of one.files) if (!have.has(file[1])) missing.set(file[1], file);
    const bytes = [...missing.values()].reduce((sum, file) => sum + file[2], 0);
    return { version, bytes, files: [...missing.values()],
      parts: Object.fromEntries(there.map(([part, one]) => [part, Object.fromEntries(one.files)])) };
  };

  // One file. The browser compares it with its hash; a copy it has kept may be old, then it asks the host.
  const fetchFile = async ([path, hash], signal) => {
    const get = (cache) => fetch(root + path, { integrity: "sha256-" + hash, cache, signal });
    const answer = await get("default").catch(() => get("reload"));
    if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) throw trouble("damaged");
    const headers = { "content-type": answer.headers.get("content-type") };
    await (await open()).put(root + hash, new Response(await answer.blob(), { headers }));
  };

  const fetchAll = async (made, signal, told) => {
    const queue = [...made.files];
    let done = 0;
    const some = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await fetchFile(file, signal).catch((error) => { queue.length = 0; throw Object.assign(error, { file: file[0] }); });
        told(done += file[2], made.bytes);
      }
    };
    const ends = await Promise.allSettled([some(), some(), some(), some()]);
    const failed = ends.find((one) => one.reason);
    if (failed) throw failed.reason;
  };

  // The worker that hands out what is saved, running.
  const start = async () => {
    const made = await worker.register(root + "sw.js?saved", { updateViaCache: "all" }).catch(() => { throw trouble("unable"); });
    const one = made.installing || made.waiting;
    if (one) await new Promise((done, failed) => {
      one.onstatechange = () => one.state === "activated" ? done() : one.state === "redundant" && failed(trouble("unable"));
    });
  };

  // Why a download ended early, in words. Whether it was the network is seen by asking again.
  const reason = async (error, made) => {
    if (stop.signal.aborted) return words.stopped;
    if (error.name === "QuotaExceededError") return words.full;
    if (error.told && error.message !== "damaged") return error.told;
    const now = await plan(Object.keys(made?.parts || { common: 1 })).catch(() => 0);
    if (!now) return words.cut;
    return now.version !== made?.version ? words.moved : filled(words.damaged, { file: error.file });
  };

  const save = async (row, parts) => {
    const own = (await known())[lang], wanted = [...new Set([...Object.keys(own?.parts || {}), ...parts])];
    let made;
    [stop, active, cut] = [new AbortController(), row];
    await show();
    bar.removeAttribute("value");
    row.append(bar, count);
    tell("");
    try {
      await start();
      navigator.storage?.persist?.();
      made = await plan(wanted);
      const room = await navigator.storage?.estimate?.();
      if (room && room.quota - room.usage < made.bytes * 4) throw trouble("full"); // text is a quarter on its way
      await write((all) => { all[lang] = { parts: {}, ...all[lang], wanted }; });
      await fetchAll(made, stop.signal, (done, all) => {
        bar.value = done / all;
        count.textContent = filled(words.loading, { done: kilobytes(done), all: kilobytes(all) });
      });
      await write((all) => { all[lang] = { version: made.version, parts: made.parts }; });
      await sweep();
      tell(words.done);
      if (own?.version && own.version !== made.version) location.reload();
    } catch (error) {
      const why = await reason(error, made);
      if (why === words.cut) {
        cut = () => save(row, parts);
        setTimeout(resume, 20000); // a weak network comes back without a word
      }
      if (why === words.unable) refuse();
      tell(why);
    }
    stop = active = undefined;
    bar.remove();
    count.remove();
    setTimeout(show); // when the next download may begin
  };
  // One download at a time, whatever windows are open.
  const once = (act, waits) => navigator.locks
    ? navigator.locks.request("save " + root, { ifAvailable: !waits }, (lock) => lock ? act() : tell(words.busy)) : act();

  const resume = () => cut && once(() => cut?.(), true);

  const remove = async (parts) => {
    await write((all) => {
      const left = Object.entries(all[lang].parts).filter(([part]) => !parts.includes(part) || part === "common");
      all[lang] = { version: all[lang].version, parts: Object.fromEntries(left) };
      if (left.length < 2) delete all[lang];
    });
    await sweep();
    tell(words.removed);
    await show();
  };
  const removeAll = async () => {
    for (const name of ["saved ", "read "]) {
      const store = await caches.open(name + root);
      for (const one of await store.keys()) await store.delete(one);
    }
    tell(words.removed);
    await show();
  };

  // The page
  put(document.head, "style", style);
  const list = rows[0].parentNode, status = put(document.createElement("div"), "p"), news = put(document.createElement("div"), "p");
  status.setAttribute("role", "status");
  list.before(status, news);
  const bar = document.createElement("progress"), count = document.createElement("p");
  count.className = "facts";
  bar.setAttribute("aria-label", words.save);
  const tell = (text) => { status.textContent = text; };
  const used = put(document.querySelector(".store"), "p");
  const forget = button(put(document.querySelector(".store"), "p"), removeAll);
  forget.textContent = words["remove-all"];

  const doors = rows.map((row) => {
    const parts = (row.dataset.parts || words.parts).split(" "), place = put(row, "p");
    const main = button(place, () => active === row ? stop.abort() : once(() => save(row, parts)));
    const other = button(place, async () => { await remove(parts.length > 2 ? [...parts, ...Object.keys((await known())[lang].parts)] : parts); main.focus(); });
    other.textContent = words.remove;
    main.setAttribute("aria-describedby", row.id + "-title");
    other.setAttribute("aria-describedby", row.id + "-title");
    place.className = "do";
    return { row, parts, main, other, mark: put(row.querySelector(".facts"), "b") };
  });

  const show = async () => {
    const own = (await known())[lang], has = own?.parts || {}, half = own?.wanted || [];
    const begun = doors.filter((one) => one.parts.every((part) => half.includes(part))); // the whole course comes first
    for (const { row, parts, main, other, mark } of doors) {
      const isSaved = parts.every((part) => has[part]);
      const isHalf = !isSaved && begun.some((one) => one.row === row && (begun[0] === one || begun[0].row.id !== "course"));
      main.textContent = active === row ? words.stop : isHalf ? words.resume : words.save;
      main.hidden = isSaved && active !== row;
      main.disabled = Boolean(active) && active !== row;
      other.hidden = Boolean(active) || !(isSaved || isHalf);
      mark.textContent = isSaved ? " · " + words.saved : isHalf ? " · " + words.partly : "";
    }
    let bytes = 0;
    for (const name of ["saved ", "read "]) {
      const store = await caches.open(name + root);
      for (const one of await store.matchAll()) bytes += (await one.blob()).size;
    }
    used.textContent = bytes ? filled(words.used, { kb: kilobytes(bytes) }) : words.nothing;
    forget.hidden = !bytes || Boolean(active);
    return own;
  };

  // Whether there is a newer version: asked at once, unless the reader saves data.
  const check = async () => {
    const own = (await known())[lang];
    news.textContent = "";
    const made = await plan(Object.keys(own.parts)).catch(() => 0);
    if (!made) return tell(words.cut);
    if (made.version === own.version) return;
    put(news, "span", filled(words.new, { kb: kilobytes(made.bytes) }) + " ");
    button(news, () => once(() => save(doors[0].row, []).then(() => { news.textContent = ""; }))).textContent = words.update;
  };
  const savesData = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

  news.className = "do";
  addEventListener("online", () => setTimeout(resume, 1000)); // said a little before it is true
  caches.has("saved " + root).then(async () => {
    document.querySelector(".needs").hidden = true;
    const own = await show();
    if (!own?.version) return;
    if (!savesData) return check();
    button(news, check).textContent = words.check;
  }).catch(refuse); // storage is blocked
})(CONFIG, "STYLE");
