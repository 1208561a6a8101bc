// Search: its engine and its list of results, fetched when the box is first used, with the core of the index behind it.
// hooks/search.py puts in place of CONFIG the sentence said when a part of the index is missing, the core to look in when
// this edition has not got it, and this edition's core; coursekit/search says how the index is made.
// Titles, queries and the index only ever become text nodes. Names are shortened by coursekit/search/script.py.
((broken, away, mine) => {
  const script = document.currentScript, here = script.src.replace(/[^/]*$/, ""), core = script.nextSibling;
  const form = document.querySelector(".find"), box = form.q, got = {}, asked = { [mine]: 1 }, seen = new Set();
  let isBroken, isGuess, marked, own, timer, left;
  let most = 9; // requests for a query; three for those after the first
  let credit = 1; // requests: the other edition's core, and one for every word typed so far

  // Files of the index are scripts that call VS: the same over http, from a folder and out of a cache. A core stands
  // where it stood before and names the folder of its shards, which is another with every change.
  window.VS = (name, ...parts) => { got[name] = parts; };
  const load = (name) => asked[name] ||= new Promise((done) => {
    const made = put(document.head, "script");
    credit--;
    made.src = `${here}search/${name}.js`;
    made.onload = made.onerror = () => done(isBroken ||= !got[name]);
  });

  // How words are compared: as coursekit/search/fold.py does (tests/fixtures/fold_vectors.json holds both to it).
  const WORD = /([\p{L}\p{N}\u0300-\u036f]+)/gu;
  const words = (text) => text.normalize().toLowerCase().match(WORD) || [];
  const known = { __proto__: null }; // the same words are asked for with every key
  const fold = (text) => known[text] ||= text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d");
  const accents = (text) => text.normalize("NFD").replace(/ð/g, "đ")
    .replace(/([\u0300\u0301\u0303\u0309\u0323])(.*)/, "$2$1").normalize();
  const changed = (word, rules) => rules.reduce((made, [from, to]) => made.replace(RegExp(from, "g"), to), word);
  const plain = (text) => words(text).map(fold);
  const slug = (text) => plain(text).join("-");
  const into = (list, one, row) => (list.get(one) || list.set(one, []).get(one)).push(row);

  // A word and what is left of it without one letter: two words are near when they have one of these in common.
  const without = (word) => [word, ...[...word].map((one, at) => word.slice(0, at) + word.slice(at + 1))];

  const open = (core) => {
    const [lines, ends, shards, groups, short, root, kinds, spelled, alike, , folder] = got[core];
    const index = new Map(), sounds = new Map(), full = new Map(), home = [];
    const sound = (word) => changed(changed(word, spelled), alike);
    const enter = (word, row) => {
      if (!index.has(word)) into(sounds, sound(word), word);
      into(index, word, row);
    };
    lines.map((row, line) => {
      const found = words(row), isHeading = row[0] === " ";
      home[line] = isHeading ? home[line - 1] : line;
      full.set(found.map((word) => fold(word)[0]).join(""), row);
      found.map((word, at) => enter(fold(word), [word, line, at, isHeading ? 5 : 10 + 3 / found.length]));
    });
    short.map((pair) => full.set(...pair));
    // The last one of a sorted list that is not after what is looked for.
    const last = (list, one) => list.filter((start) => start <= one).length - 1;
    const shard = (word) => folder + "/t" + last(shards, sound(word));
    const group = (line) => {
      const at = last(groups, line);
      return [folder + "/s" + at, line - groups[at]];
    };
    // Where a word stands: [spelling, line, place in it, weight] and, of bodies and summaries, [spelling, places].
    const rows = (word) => {
      const name = shard(word);
      if (got[name]?.[0]) {
        for (const row of got[name][0].split("\n")) {
          const [key, coded] = row.split(" "), places = [];
          let high = 0, place = 0;
          for (const char of coded) {
            const code = char.charCodeAt();
            if (code > 96) high = high * 26 + code - 96;
            else {
              places.push(place += high * 52 + code - 40);
              high = 0;
            }
          }
          enter(fold(key), [key, places]);
        }
        got[name] = [];
      }
      return index.get(word) || [];
    };

    // The word of the index that was typed, perhaps with the keys for its accents.
    const plainly = (word) => [word, changed(word, spelled)].find((one) => rows(one)[0]);

    // Words of titles that were typed as one, apart.
    const cut = (word) => {
      for (let end = word.length; end > 1; end--) {
        const start = word.slice(0, end), rest = index.get(start)?.[0][2] + 1 && (word[end] ? cut(word.slice(end)) : " ");
        if (rest) return start + " " + rest;
      }
    };

    // The words of the index that a typed word may mean, each with how far it counts. One that the index does not know,
    // or not with the accents typed, may be written as it sounds.
    const meant = (word, mark, isPart) => {
      const found = new Map(), plain = plainly(word), every = (fits, factor) => {
        for (const one of index.keys()) if (fits(one)) found.set(one, factor);
      };
      let isStrange = mark !== word && !rows(word).some(([key]) => accents(key) === mark);
      if (isPart && word[1]) every((one) => one.startsWith(word), plain === word ? .3 : .8);
      if (plain === word) found.set(word, 1);
      if (!found.size) if (plain) found.set(plain, .9);
      else if ((got[shard(word)] || isBroken) && !/\d/.test(word)) {
        const near = without(word);
        every((one) => word[2] && without(one).some((part) => near.includes(part)), .5);
        isStrange = 1;
      }
      if (isStrange) {
        sounds.get(sound(word))?.map((one) => one === word || found.set(one, .8));
        isGuess = 1;
      }
      return found;
    };

    // Finds: [score, page, line, whether every word is there as typed]
    const search = (typed, loose) => {
      const sums = [], hits = [], tops = [];
      let counted = 0, spots = new Map();
      isGuess = 0;
      typed.map((written, place) => {
        const word = fold(written).slice(0, loose), mark = accents(written), now = new Map(), own = [], pages = new Set();
        let isCommon;
        const give = (line, weight) => {
          own[line] > weight || (own[line] = weight);
          pages.add(home[line]);
        };
        for (const [one, factor] of meant(word, mark, loose || !typed[place + 1])) {
          marked.add(one);
          for (const [key, line, at, weight] of rows(one)) {
            const times = factor * (one !== word || mark === word ? 1 : accents(key) === mark ? 1.25 : .6);
            if (line.map) {
              isCommon ||= !line[0] && factor > .8;
              line.map((spot) => give(spot / 3 | 0, (spot % 3 * 2 + 1) * times));
            } else {
              give(line, weight * times);
              now.set(line * 999 + at, line);
            }
          }
        }
        const rare = isCommon ? .3 : Math.log(1 + lines.length / (1 + pages.size)), part = isCommon ? 0 : rare;
        counted += part;
        for (const page of pages) hits[page] = (hits[page] || 0) + part;
        own.forEach((weight, line) => { sums[line] = (sums[line] || 0) + rare * weight; });
        now.forEach((line, spot) => {
          if (spots.has(spot - 1)) sums[line] += rare * (line === home[line] ? 5 : 3);
        });
        spots = now;
      });
      sums.forEach((sum, line) => { if (!(sums[tops[home[line]]] >= sum)) tops[home[line]] = line; });
      return tops.map((line, page) => {
        const part = counted ? hits[page] / counted : 1;
        return [((sums[page] || 0) + sums[line]) * part ** 3, page, line, part === 1 && !isGuess];
      });
    };

    // As typed, and with abbreviations written out and "nq57" and glued words apart; of two finds of a page the better one.
    const ways = (text) => {
      const typed = words(text).slice(0, 12), other = typed.flatMap((word) => {
        const folded = fold(word);
        return words(full.get(folded) || !plainly(folded) && cut(folded.slice(0, 30)) || word.replace(/\d\d+/g, " $& "));
      });
      return "" + typed === "" + other ? [typed] : [typed, other];
    };
    const find = (text, loose) => {
      const pages = new Set();
      marked = new Set();
      return ways(text).flatMap((typed) => search(typed, loose)).sort((a, b) => b[0] - a[0])
        .filter((one) => !pages.has(one[1]) && pages.add(one[1])).slice(0, loose || 8);
    };

    // What to fetch for a query: words that titles do not answer, then the summaries of what was found.
    const wanted = (text, found) => {
      const typed = ways(text).flat().map(fold), list = found[0]?.[3] ? [] : [...typed.filter((word) => !index.has(word)), ...typed];
      typed.map((word) => seen.has(word) || (seen.add(word), credit++));
      const fresh = (names) => [...new Set(names)].filter((name) => !asked[name]);
      const names = fresh(list.map(shard)).slice(0, left - 1);
      return (names[0] ? names : fresh(found.map((one) => group(one[1])[0]))).slice(0, Math.min(left, credit));
    };

    // What is shown of a find: address, title, section, summary if it is there.
    const details = ([, page, line]) => {
      const [name, at] = group(page), title = lines[page], end = ends[page], row = (got[name]?.[0].split("\n")[at] || "").split("\t");
      let part = line === page ? "" : lines[line].slice(1), id = ends[line];
      const count = (text) => new Set(plain(text).filter((word) => marked.has(word))).size;
      let most = count(title);
      for (let at = 1; row[at]; at += 2) if (count(row[at]) > most) [most, part, id] = [count(row[at]), row[at], row[at + 1]];
      const [place, term] = (kinds[end[0]] + (end.slice(1) || (page ? slug(title) : ""))).split("#");
      id = term || part && (id || slug(part));
      return [here + "../" + root + place.replace(/\w$/, "$&/") + (here < "g" ? "index.html" : "")
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
  const panel = put(form, "div"), told = put(panel, "output"), list = put(panel, "div");
  const paint = (parent, text) => {
    let rest = ""; // as few nodes as can be
    for (const part of text.split(WORD)) {
      if (marked.has(plain(part)[0])) {
        put(parent, "mark", part).before(rest);
        rest = "";
      } else rest += part;
    }
    parent.append(rest);
  };
  // What was searched for stays on this device.
  const recent = (kept) => {
    try {
      if (kept) localStorage.sought = JSON.stringify([...new Set(kept)].slice(0, 5));
      return JSON.parse(localStorage.sought);
    } catch { return []; }
  };
  const show = (found, core) => {
    const parent = put(list, "ul");
    for (const row of found) {
      const made = put(put(parent, "li"), "a");
      made.href = row[0];
      made.lang = core.slice(5);
      made.onclick = () => recent([box.value.slice(0, 200), ...recent()]);
      ["b", "span", "small"].map((tag, at) => row[at + 1] && paint(put(made, tag), row[at + 1]));
    }
  };
  const button = (text, act) => {
    const made = put(list, "button", text);
    made.type = "button";
    made.onclick = () => { act(); box.focus(); run(1); };
  };
  const run = (event) => {
    const text = box.value.slice(0, 200), say = own && got[mine][9], kept = recent();
    const tell = (one) => { told.textContent = one + (isBroken ? " " + broken : ""); };
    timer = clearTimeout(timer);
    panel.hidden = !words(text)[0] && !kept[0];
    if (!own) return tell("…");
    const found = own[0](text);
    if (event) left = most;
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
      const names = own[1](text, found), shown = [...list.children];
      left -= names.length;
      await Promise.all(names.map(load));
      if (list.contains(document.activeElement)) return;
      if (names[0]) return run();
      most = 3;
      if (found[0]?.[3] || !away || !asked[away] && !credit) return;
      await load(away);
      if (started !== timer || !got[away]) return;
      const there = open(away), more = there[0](text).filter((one) => one[3]).slice(0, 3);
      if (more[0]) {
        put(list, "p", say[5]);
        show(more.map(there[2]), away);
        list.append(...shown);
      }
    }, 150);
  };

  panel.className = "finds";
  box.autocomplete = "off";
  panel.tabIndex = -1;
  form.onkeydown = (event) => {
    const stops = [...list.querySelectorAll("a,button")], step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !step && (event.key !== "Escape" || panel.hidden)) return;
    event.preventDefault();
    (stops[stops.indexOf(document.activeElement) + step] || box).focus();
    panel.hidden = !step;
  };
  form.onsubmit = (event) => {
    const first = list.querySelector("a");
    if (!first) return;
    event.preventDefault();
    first.click();
  };
  box.oninput = run;
  box.onfocus = () => panel.hidden && run(1);
  core.onload = core.onerror = () => {
    isBroken = !got[mine];
    if (got[mine]) {
      own = open(mine);
      put(document.head, "style", got[mine][9][6]);
    }
    run(1);
  };
})(CONFIG);
