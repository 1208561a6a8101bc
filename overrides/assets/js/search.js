// Search: its engine and its list of results, fetched when the box is first used. hooks/search.py puts in place of CONFIG
// where the index is, and the two sentences said when it is not there; coursekit/search says how the index is made.
// Titles, queries and the index only ever become text nodes. Names are shortened by coursekit/search/script.py.
((config, mine) => {
  const here = document.currentScript.src.replace(/[^/]*$/, ""), form = document.querySelector(".find"), box = form.q;
  const got = {}, asked = {}, seen = new Set();
  let isBroken, credit = 0, marked, own, timer;

  // Files of the index are scripts that call VS: the same over http, from a folder and out of a cache.
  window.VS = (name, ...parts) => { got[name] = parts; };
  const load = (name) => asked[name] ||= new Promise((done) => {
    const made = document.createElement("script"), part = name.split("/");
    made.src = `${here}search/${config[part[0]]}/${part[1]}.js`;
    made.onload = made.onerror = () => { isBroken ||= !got[name]; done(); };
    document.head.append(made);
  });

  // How words are compared: as coursekit/search/fold.py does (tests/fixtures/fold_vectors.json holds both to it).
  const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;
  const lower = (text) => text.normalize().toLowerCase();
  const words = (text) => lower(text).match(WORD) || [];
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d");
  const accents = (text) => {
    text = text.normalize("NFD").replace(/ð/g, "đ");
    return text.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize() + text.replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, "");
  };
  const shape = (text) => text.replace(/([a-z])\d+/g, "$1").replace(/([aeod])(.*?)\1/g, "$1$2")
    .replace(/([aou])w/g, "$1").replace(/w/g, "u").replace(/([aeiouy].*?)[sfrxjz]/, "$1");
  const plain = (text) => words(text).map(fold);
  const slug = (text) => plain(text).join("-");
  const rows = (text) => text.split("\n");
  const into = (list, one, row) => { list.has(one) ? list.get(one).push(row) : list.set(one, [row]); };

  // One letter too many, too few, another, or two the wrong way round.
  const near = (word) => new RegExp("^(" + [...word].map((one, at) => {
    const start = word.slice(0, at), end = word.slice(at + 1);
    return start + ".?" + one + "?" + end + "|" + start + end[0] + one + end.slice(1);
  }).join("|") + "|" + word + ".)$");

  const open = (edition) => {
    const [text, shards, groups, short, headed, root, kinds] = got[edition + "/core"];
    const lines = rows(text), titles = new Map(), bodies = new Map(), home = [], long = [], heads = [];
    const full = new Map(short);
    lines.map((row, line) => {
      if (row[0] !== " ") heads.push(line);
      home[line] = heads[heads.length - 1];
      const found = words(row.split("\t")[0]);
      long[line] = found.length;
      found.map((word, at) => into(titles, fold(word), [line, at, accents(word)]));
    });
    // The last one of a sorted list that is not after what is looked for.
    const last = (list, isBefore) => Math.max(0, list.filter(isBefore).length - 1);
    const shard = (word) => `${edition}/t${last(shards, (one) => one <= shape(word))}`;
    const group = (line) => {
      const number = heads.indexOf(line), at = last(groups, (one) => one <= number);
      return [`${edition}/s${at}`, number - groups[at]];
    };
    const body = (word) => {
      const name = shard(word);
      if (got[name]?.[0]) {
        for (const row of rows(got[name][0])) into(bodies, fold(row.split(" ")[0]), row.split(" "));
        got[name] = [];
      }
      return bodies.get(word) || [];
    };
    const knows = (word) => titles.has(word) || body(word)[0];

    // The words of the index that a typed word may mean, each with how far it counts.
    const meant = (word, isPart) => {
      const found = new Map(), known = knows(word), name = shard(word), every = (fits, factor) => {
        for (const one of [...titles.keys(), ...bodies.keys()]) if (fits.test(one)) found.set(one, factor);
      };
      if (isPart && (word[1] || !known)) every(new RegExp("^" + word), known ? .3 : .8);
      if (known) found.set(word, 1);
      if (!found.size && (got[name] || isBroken)) {
        if (word[2] && !/\d/.test(word)) every(near(word), .5);
        if (knows(shape(word))) found.set(shape(word), .9);
      }
      return found;
    };

    // Finds: [score, page, line, whether every word is there, whether they stand together]
    const search = (typed, loose) => {
      const sums = [], hits = [], tops = [], pairs = [];
      let counted = 0, spots = new Set();
      typed.map((written, place) => {
        const word = fold(written).slice(0, loose), mark = accents(written), now = new Set(), own = [], pages = new Set();
        let isCommon;
        const give = (line, weight) => {
          own[line] = Math.max(own[line] || 0, weight);
          pages.add(home[line]);
        };
        for (const [one, factor] of meant(word, loose || !typed[place + 1])) {
          marked.add(one);
          const times = (key) => factor * (one !== word || mark === word ? 1 : key === mark ? 1.25 : .6);
          for (const [line, at, key] of titles.get(one) || []) {
            give(line, (line === home[line] ? 10 + 3 / long[line] : 5) * times(key));
            now.add(line * 999 + at);
          }
          for (const [key, coded] of body(one)) {
            let high = 0, line = 0;
            isCommon ||= !coded && one === word;
            for (const char of coded) {
              const code = char.charCodeAt();
              if (code > 96) high = high * 26 + code - 96;
              else {
                line += high * 52 + code - 40;
                high = 0;
                if (headed) give(line, (line === home[line] ? 2 : 1) * times(key));
                else give(line >> 1, (line & 1 ? 5 : 1) * times(key));
              }
            }
          }
        }
        const rare = isCommon ? .3 : Math.log(1 + heads.length / (1 + pages.size));
        counted += !isCommon;
        pages.forEach((page) => {
          hits[page] = (hits[page] || 0) + !isCommon;
          pairs[page] ||= 1;
        });
        own.forEach((weight, line) => { sums[line] = (sums[line] || 0) + rare * weight; });
        now.forEach((spot) => {
          const line = Math.floor(spot / 999), page = home[line];
          if (!spots.has(spot - 1)) return;
          sums[line] += rare * (line === page ? 5 : 3);
          pairs[page]++;
        });
        spots = now;
      });
      sums.forEach((sum, line) => { if (!(sums[tops[home[line]]] >= sum)) tops[home[line]] = line; });
      return tops.map((line, page) => {
        const part = counted ? hits[page] / counted : 1;
        return [((sums[page] || 0) + sums[line]) * part ** 3, page, line, part === 1, part === 1 && pairs[page] >= typed.length];
      }).filter(Boolean);
    };

    // As typed, and with abbreviations written out and "nq57" taken apart; of two finds of a page the better one counts.
    const ways = (text) => {
      const typed = words(text).slice(0, 12);
      const other = typed.flatMap((word) => words(full.get(fold(word)) || word.replace(/\d(?=\D)|\D(?=\d)/g, "$& ")));
      return "" + typed === "" + other ? [typed] : [typed, other];
    };
    const find = (text, loose) => {
      const pages = new Set();
      marked = new Set();
      return ways(text).flatMap((typed) => search(typed, loose)).sort((a, b) => b[0] - a[0] || a[1] - b[1])
        .filter((one) => !pages.has(one[1]) && pages.add(one[1])).slice(0, loose || 8);
    };

    // What to fetch for a query: words that titles do not answer, then the summaries of what was found.
    const wanted = (text, found) => {
      const typed = ways(text).flat().map(fold), list = [];
      for (const word of typed) if (!seen.has(word)) { seen.add(word); credit++; }
      if (!found[0]?.[4]) for (const word of typed) titles.has(word) ? list.push(shard(word)) : list.unshift(shard(word));
      for (const one of found) list.push(group(one[1])[0]);
      return [...new Set(list)].filter((name) => !asked[name]).slice(0, Math.min(3, credit));
    };

    // What is shown of a find: address, title, section, summary if it is there.
    const details = ([, one, line]) => {
      const [title, kind] = lines[one].split("\t"), [name, at] = group(one), row = (got[name] ? rows(got[name][0])[at] : "").split("\t");
      let [part, id] = line === one ? [] : lines[line].slice(1).split("\t");
      const count = (text) => new Set(plain(text).filter((word) => marked.has(word))).size;
      let most = count(title);
      if (!headed) for (let n = 1; row[n]; n += 2) if (count(row[n]) > most) [most, part, id] = [count(row[n]), row[n], row[n + 1]];
      const [folder, term] = (kinds[kind[0]] + (kind.slice(1) || (one ? slug(title) : ""))).split("#");
      id = term || part && (id || slug(part));
      return [here + "../" + root + folder.replace(/\w$/, "$&/") + (location.protocol === "file:" ? "index.html" : "")
        + (id ? "#" + id : ""), title, part, row[0]];
    };
    return [find, wanted, details];
  };

  // The list below the box
  const put = (parent, tag, text) => {
    const made = document.createElement(tag);
    made.append(text || "");
    parent.append(made);
    return made;
  };
  const panel = put(form, "div"), told = put(panel, "p"), list = put(panel, "div");
  const paint = (parent, text) => {
    let at = 0;
    for (const found of text.matchAll(WORD)) if (marked.has(fold(lower(found[0])))) {
      parent.append(text.slice(at, found.index));
      put(parent, "mark", found[0]);
      at = found.index + found[0].length;
    }
    parent.append(text.slice(at));
  };
  // What was searched for stays on this device.
  const recent = (kept) => {
    try {
      if (kept) localStorage.sought = JSON.stringify([...new Set(kept)].slice(0, 5));
      return JSON.parse(localStorage.sought);
    } catch { return []; }
  };
  const show = (found, edition) => {
    const parent = put(list, "ul");
    for (const row of found) {
      const made = put(put(parent, "li"), "a"), typed = box.value.trim().slice(0, 99);
      made.href = row[0];
      made.lang = edition;
      made.onclick = () => recent([typed, ...recent()]);
      ["b", "span", "small"].map((tag, at) => row[at + 1] && paint(put(made, tag), row[at + 1]));
    }
  };
  const button = (text, act) => {
    const made = put(list, "button", text);
    made.type = "button";
    made.onclick = () => { act(); box.focus(); run(); };
  };
  const run = (event) => {
    const text = box.value.slice(0, 200), say = own && got[mine + "/core"][7], kept = recent();
    timer = clearTimeout(timer);
    const tell = (one) => { told.textContent = (one || "") + (isBroken ? " " + config.broken : ""); };
    panel.hidden = !words(text)[0] && !kept[0];
    if (!own) return tell("…");
    const found = own[0](text), kin = marked;
    if (!found[0] && event?.isComposing) return;
    list.textContent = "";
    if (panel.hidden) return;
    if (!words(text)[0]) {
      tell(say[3]);
      for (const one of kept) button(one, () => { box.value = one; });
      return button(say[4], () => recent([]));
    }
    tell(found[0] ? say[0].replace("#", found.length) : say[1]);
    show(found[0] ? found.map(own[2]) : [...own[0](text, 2).map(own[2]), [form.action, say[2]]], mine);
    const started = timer = setTimeout(async () => {
      const names = own[1](text, found), away = config.also;
      credit -= names.length;
      await Promise.all(names.map(load));
      if (names[0]) return list.contains(document.activeElement) || run();
      if (found[0]?.[3] || !away) return;
      await load(away + "/core");
      if (started !== timer || !got[away + "/core"]) return;
      const there = open(away), more = there[0](text).filter((one) => one[3]).slice(0, 3);
      if (more[0]) { put(list, "p", say[5]); show(more.map(there[2]), away); }
      marked = kin;
    }, 150);
  };

  panel.className = "finds";
  box.autocomplete = "off";
  panel.tabIndex = -1;
  told.setAttribute("role", "status");
  form.onkeydown = (event) => {
    const stops = [...list.querySelectorAll("a,button")], at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step) { event.preventDefault(); (stops[at + step] || box).focus(); }
    if (event.key === "Escape" && !panel.hidden) { event.preventDefault(); box.focus(); panel.hidden = true; }
  };
  form.onsubmit = (event) => {
    if (!own) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  };
  box.oninput = run;
  box.onfocus = () => panel.hidden && run();
  form.addEventListener("focusout", (event) => { panel.hidden ||= !form.contains(event.relatedTarget); });
  load(mine + "/core").then(() => {
    if (got[mine + "/core"]) {
      own = open(mine);
      put(document.head, "style", got[mine + "/core"][7][6]);
    }
    run();
  });
  window.VS.keys = [words, fold, accents, shape];
})(CONFIG, document.documentElement.lang);
