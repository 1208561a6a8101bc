// The page "My progress": how far one has come, taking it along as a file, erasing it, and the learner's own record card.
(() => {
  const told = "CONFIG"; // words of the interface: coursekit/learning.py
  const { page, all, make, fill, kept, keep, sound, day, tell } = learning;
  const own = document.currentScript.src;
  const LARGEST = 100_000; // bytes of a file that is read in
  const lessons = all(".checklist a").map((link) => [learning.idOf(link.href), link.textContent, Number(link.dataset.step)]);
  const button = (text, onclick) => make("button", { type: "button", textContent: text, onclick });
  const finished = () => lessons.filter(([id]) => kept().done[id]);

  const state = make("p", { className: "score" });
  state.setAttribute("role", "status");
  const say = (words = "") => {
    const n = isCut ? Object.keys(kept().done).length : finished().length;
    state.textContent = `${fill(told.state, { n, of: told.all })} ${words}`;
  };
  const put = async (next, words) => {
    const isKept = keep(next);
    await fetchTitles();
    say(isKept ? words : told.blocked);
  };

  // In a large course: the titles of the lessons that were touched, from files that have some each, and their units.
  const touched = make("div"), fetched = {};
  let isCut = false; // some titles could not be fetched
  const fetchTitles = async () => {
    isCut = false;
    const numbers = Object.keys(kept().done).map((id) => told.from.filter((first) => first <= id).length - 1);
    for (const number of new Set(numbers)) if (number >= 0) await (fetched[number] ||= new Promise((done) => {
      learning.titles = (rows) => lessons.push(...rows.filter(([id]) => lessons.every(([other]) => id !== other)));
      document.head.append(make("script", { src: own.replace(/progress\.(.*)js$/, `progress/$1${number}.js`), onload: done, onerror: () => { delete fetched[number]; isCut = true; done(); } }));
    }));
    showTouched();
  };
  const showTouched = () => {
    if (!told.from.length) return;
    const units = new Map();
    for (const one of finished()) units.set(one[3], [...units.get(one[3]) || [], one]);
    const link = (id, text) => make("a", { href: new URL("../" + id + (location.protocol === "file:" ? "/index.html" : "/"), location), textContent: text });
    touched.replaceChildren(...[...units].flatMap(([id, found]) => [
      make("h2", {}, link(id, found[0][4]), ` ${found.length}/${found[0][5]}`),
      make("ul", { className: "links checklist" }, ...found.map(([lesson, title]) => make("li", {}, link(lesson, title)))),
    ]));
    tell();
  };

  // Out as a file, and in again: what does not have our form is refused, what is better of the two is kept.
  const take = () => {
    const file = new Blob([JSON.stringify(kept(), null, 1)], { type: "application/json" });
    const link = make("a", { href: URL.createObjectURL(file), download: told.file });
    link.click();
    URL.revokeObjectURL(link.href);
    say(told.taken);
  };
  const bring = make("input", { type: "file", accept: ".json,application/json", onchange: async () => {
    const [file] = bring.files;
    let found = null;
    try { found = file && file.size <= LARGEST ? sound(JSON.parse(await file.text())) : null; } catch { /* not JSON: refused below */ }
    bring.value = "";
    if (!found) return say(told.refused);
    const done = { ...kept().done };
    for (const [id, score] of Object.entries(found.done)) {
      if (!done[id] || score[0] * done[id][1] >= done[id][0] * score[1]) done[id] = score;
    }
    put({ ...found, done, at: { ...kept().at, ...found.at } }, told.brought);
  } });
  const erase = () => {
    if (confirm(told.sure)) put({ v: kept().v, done: {}, at: {} }, told.erased);
    card.hidden = true;
  };

  // The card: what stands on it is also in its QR code, so that it can be read off paper again.
  const card = make("div", { className: "card", hidden: true });
  const name = make("input", { maxLength: 60, autocomplete: "name" });
  const step = () => Math.max(0, ...finished().map(([, , one]) => one || 0));
  const draw = () => {
    const lines = finished().map(([id, title]) => [id, title, ...kept().done[id]]);
    const who = name.value.trim().replace(/\s+/g, " ");
    const top = [told.card, who, day(), fill(told.step, { n: step() })].filter(Boolean);
    const short = lines.map(([id, , right, of]) => `${id.replace("lessons/", "")} ${right}/${of}`);
    let rows = learning.qr([...top, ...short].join("\n"));
    while (!rows && short.length) {
      short.pop(); // the code has an end; the list beside it has all
      rows = learning.qr([...top, ...short, "…"].join("\n"));
    }
    card.replaceChildren(
      make("h3", { textContent: told.card }),
      make("p", {}, make("b", { textContent: who || "……………………………" })),
      make("p", { textContent: `${fill(told.day, { day: day().split("-").reverse().join("/") })} · ${fill(told.step, { n: step() })}` }),
      make("ul", {}, ...lines.map(([, title, right, of, when]) =>
        make("li", { textContent: `${title}: ${right}/${of}, ${when.split("-").reverse().join("/")}` }))),
      picture(rows),
      make("p", { className: "facts", textContent: told.own }),
    );
    card.hidden = false;
    card.tabIndex = -1;
    card.focus();
  };
  const picture = (rows) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const size = rows.length + 8; // a quiet zone of four
    for (const [key, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": told.qr })) made.setAttribute(key, value);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", rows.flatMap((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")).join(""));
    made.append(path);
    return made;
  };
  const toCard = () => {
    if (learning.qr) return draw();
    const script = document.currentScript || document.querySelector("script[src*='assets/progress.']");
    document.head.append(make("script", { src: script.src.replace(/progress(?=[^/]*$)/, "qr"), onload: draw }));
  };
  const paper = () => {
    document.documentElement.classList.add("only-card");
    print();
    document.documentElement.classList.remove("only-card");
  };
  document.head.append(make("style", { media: "print", textContent:
    ".only-card body *{visibility:hidden}.only-card .card,.only-card .card *{visibility:visible}.only-card .card{position:absolute;inset:0 0 auto;border:1px solid}.card svg{width:5cm}.learn button,.learn input,.learn label{display:none}" }));

  page.replaceChildren(
    state,
    touched,
    make("p", {}, button(told.take, take), button(told.erase, erase)),
    make("p", {}, make("label", {}, `${told.bring} `, bring)),
    make("h2", { textContent: told.card }),
    make("p", { textContent: told.own }),
    make("p", { className: "card-form" }, make("label", {}, `${told.name} `, name)),
    make("p", {}, button(told.make, toCard), button(told.print, async () => { if (card.hidden) return toCard(); paper(); })),
    card,
  );
  say();
  if (told.from.length) fetchTitles().then(() => say());
})();
