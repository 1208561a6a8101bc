// What one learns by doing: answers are marked, counted and kept on this device, and nowhere else. Fetched when a
// self-check comes near. Without this file every answer unfolds by itself.
(() => {
  if (window.learning) return; // a page may ask for it twice
  window.learning = {};
  const told = "CONFIG"; // words of the interface, the folder of this edition, the style: coursekit/learning.py
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, set, ...inside) => {
    const made = Object.assign(document.createElement(tag), set);
    made.append(...inside);
    return made;
  };
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  document.head.append(make("style", { media: "screen", textContent: told.style }));

  // What is kept: { v: 1, done: { "lessons/x": [right, of, "2026-11-22"] }, at: { area: step } }.
  const FORM = 1;
  let kept = { v: FORM, done: {}, at: {} };
  const isPage = (id) => /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(id);
  const sound = (found) => {
    if (!found || found.v !== FORM || typeof found.done !== "object") return null;
    const read = { v: FORM, done: {}, at: {} };
    for (const [id, score] of Object.entries(found.done || {})) {
      const [right, of, day] = Array.isArray(score) ? score : [];
      const counts = Number.isInteger(right) && Number.isInteger(of) && right >= 0 && right <= of && of < 100;
      if (isPage(id) && counts && /^\d{4}-\d\d-\d\d$/.test(day)) read.done[id] = [right, of, day];
    }
    for (const [area, step] of Object.entries(found.at || {})) {
      if (isPage(area) && Number.isInteger(step) && step > 0 && step < 5) read.at[area] = step;
    }
    return read;
  };
  const load = () => {
    try { kept = sound(JSON.parse(localStorage.course)) || kept; } catch { /* nothing kept, blocked, or spoiled: begin anew */ }
  };
  const save = () => {
    try {
      localStorage.course = JSON.stringify(kept);
      return true;
    } catch {
      return false; // storage is blocked or full: it lasts for this page
    }
  };
  const day = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => `${one}`.padStart(2, "0")).join("-");
  };
  load();
  addEventListener("storage", load); // another tab has learned something

  // Where this page is, in the words of outputs.json: "lessons/why-now".
  const root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  const idOf = (address) => {
    const path = address.split(/[?#]/)[0];
    if (!path.startsWith(root + told.folder)) return "";
    return path.slice(root.length + told.folder.length).replace(/(^|\/)index\.html$/, "").replace(/\/$/, "");
  };

  // A self-check. Each question has an answer to `choose`; what was chosen first is what counts.
  const check = (box) => {
    const questions = all(":scope > ol > li", box);
    const results = new Map();
    const score = make("p", { className: "score" });
    score.setAttribute("role", "status");
    const again = make("button", { type: "button", textContent: told.again, hidden: true, onclick: () => {
      results.clear();
      box.innerHTML = before;
      for (const one of all("details", box)) one.open = false;
      check(box);
      all("summary", box)[0].focus();
    } });
    const before = box.innerHTML;
    const show = () => {
      const right = [...results.values()].filter((one) => one).length;
      score.textContent = fill(told.score, { done: results.size, of: questions.length, right });
      if (results.size < questions.length) return;
      again.hidden = false;
      const id = idOf(location.href);
      const old = kept.done[id];
      kept.done[id] = [Math.max(right, old && old[1] === questions.length ? old[0] : 0), questions.length, day()];
      score.append(" ", save() ? make("a", { href: root + told.folder + "progress/" + (location.protocol === "file:" ? "index.html" : ""), textContent: told.kept }) : told.blocked);
    };
    for (const question of questions) {
      const result = (isRight) => {
        if (results.has(question)) return;
        results.set(question, isRight);
        question.classList.add("answered");
        show();
      };
      const list = all(".options", question)[0];
      if (list) (list.matches(".order") ? order : question.querySelector(".match") ? match : choose)(list, result);
    }
    box.append(score, again);
  };
  const mark = (option, isRight) => option.classList.add(isRight ? "is-right" : "is-wrong");

  // One right, several right, what is wrong in a message: all that is looked for, and nothing else.
  const choose = (list, result) => {
    const wanted = list.matches(".spot") ? "wrong" : "right";
    const options = all("details", list);
    const left = new Set(options.filter((one) => one.querySelector("p").className === wanted));
    for (const option of options) {
      const chosen = () => {
        if (!option.open) return;
        const fits = option.querySelector("p").className === wanted;
        mark(option, fits);
        left.delete(option);
        if (!fits || !left.size) result(fits);
      };
      option.addEventListener("toggle", chosen);
      chosen(); // it may have been tapped while this script was on its way
    }
  };

  // Steps: they are tapped in their order; tapping one again takes its number back.
  const order = (list, result) => {
    const options = all("details", list);
    const taken = [];
    const number = make("span", { className: "hint" });
    number.setAttribute("role", "status");
    options[0].closest("li").before(make("li", {}, number));
    const show = () => {
      for (const option of options) {
        const place = taken.indexOf(option) + 1;
        option.querySelector("summary").dataset.place = place || "";
      }
      number.textContent = fill(told.order, { n: taken.length, of: options.length });
    };
    for (const option of options) {
      option.open = false;
      option.firstElementChild.addEventListener("click", (event) => {
        if (taken.length === options.length) return; // answered: it unfolds like any other
        event.preventDefault();
        const place = taken.indexOf(option);
        if (place < 0) taken.push(option);
        else taken.splice(place, 1);
        show();
        if (taken.length < options.length) return;
        const fits = (one, at) => Number(one.parentElement.dataset.n) === at + 1;
        taken.forEach((one, at) => {
          mark(one, fits(one, at));
          one.open = true;
        });
        result(taken.every(fits));
      });
    }
    show();
  };

  // Pairs: each line gets a letter.
  const match = (list, result) => {
    const lines = all(":scope > li", list);
    const letters = ["–", ...lines.map((_, at) => "ABCDEF"[at])];
    const selects = lines.map((line) => {
      const select = make("select", {}, ...letters.map((letter) => make("option", { textContent: letter })));
      select.setAttribute("aria-label", fill(told.letter, { text: all("summary", line)[0].textContent }));
      line.classList.add("paired");
      line.prepend(select);
      return select;
    });
    list.addEventListener("change", () => {
      if (!selects.every((select) => select.selectedIndex)) return;
      const fits = (select) => select.value === select.parentElement.dataset.n;
      for (const select of selects) {
        select.disabled = true;
        const option = select.nextElementSibling;
        mark(option, fits(select));
        option.open = true;
      }
      result(selects.every(fits));
    });
  };

  all(".self-check").forEach(check);

  // Lists say which lessons are finished.
  const tell = () => {
    for (const link of all(".rows a, .checklist a")) {
      const score = kept.done[idOf(link.href)];
      const old = link.parentElement.querySelector(".done");
      if (old) old.remove();
      if (score) link.after(make("span", { className: "done", textContent: fill(told.done, { right: score[0], of: score[1] }) }));
    }
  };
  tell();
  // The pages on which one sees how far one has come bring their own part.
  const page = document.querySelector("[data-learn]");
  if (page) {
    Object.assign(window.learning, { page, told, all, make, fill, kept: () => kept, keep: (next) => { kept = next; tell(); return save(); }, sound, day, idOf, tell });
    document.head.append(make("script", { src: root + `assets/${page.dataset.learn}.${document.documentElement.lang}.js` }));
  }
})();
