// Extras only: every page reads, navigates and prints without this file. Its names are shortened when it is published
// (coursekit/search/script.py), so nothing is taken out of an object by name ({ url }).
(function () {
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);
  const one = (selector) => document.querySelector(selector);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  // In the order asked for, whichever comes first.
  const fetched = (src) => document.head.append(make("script", { src: src, async: false }));
  const here = document.currentScript.src.replace(/site[^/]*$/, "");
  const extra = (name) => fetched(`${here + name}.${root.lang}.js`);
  if (one(".packs")) extra("offline"); // to come to the page where one saves is to ask for the script that does
  // The build puts the edition's words in place of WORDS: no page carries them.
  const [toggleTheme, toShare, copied, toPrint, toListen] = "WORDS";
  const button = (name, text, act) => make("button", { type: "button", className: name, textContent: text, onclick: act });

  // The look of the buttons below; the build puts css/script.css here.
  document.head.append(make("style", { media: "screen", textContent: "SCRIPT_STYLE" }));

  // Opened from a folder, a link to a directory must name its page.
  for (const link of all("a")) {
    if (link.protocol === "file:") link.href = link.href.replace(/\/(?=#|\?|$)/, "/index.html");
  }

  // Light or dark: the choice stays on this device.
  const isDark = () => getComputedStyle(root).colorScheme === "dark";
  const show = () => theme.setAttribute("aria-pressed", isDark());
  const theme = button("theme", "", () => {
    root.className = isDark() ? "light" : "dark";
    try { localStorage.theme = root.className; } catch {} // storage is blocked: the choice lasts for this page
    show();
  });
  theme.setAttribute("aria-label", toggleTheme);
  one(".find").append(theme); // the box gives way: nothing else moves
  show();

  // The search is fetched when its box is first used: its engine, and at the same time the core of its index.
  const box = one(".find input");
  box.onfocus = () => { box.onfocus = null; extra("search"); extra("search/core"); };

  // What counts and keeps answers is fetched when it comes near, and where something was kept before.
  const near = new IntersectionObserver((seen) => {
    if (seen.some((part) => part.isIntersecting)) near.disconnect(extra("learn"));
  });
  for (const part of all(".self-check,[data-learn]")) near.observe(part);
  // The focus jumps from afar: what it stops at must be there before it is near.
  if (one("[data-learn]")) addEventListener("keydown", () => extra("learn"), { once: true });
  try { if (localStorage.course) extra("learn"); } catch {} // blocked: nothing is kept

  const tools = one(".tools");
  if (tools) {
    // At the foot of an entry: print; share with the phone's own sheet, else copy the address.
    tools.prepend(button("print", toPrint, () => print()));
    // Of the page, and of each paragraph of an imported text: beside the number that is its link.
    if (navigator.share || navigator.clipboard) for (const place of all(".print,.said>a")) {
      const share = button("share", toShare, () => {
        const to = (one("link[rel=canonical]") || location).href.replace(/#.*|$/, [place.hash]);
        if (navigator.share) navigator.share({ title: document.title, url: to }).catch(() => 0); // the sheet was closed
        else navigator.clipboard.writeText(to).then(() => { share.textContent = copied; });
      });
      place.after(" ", share);
    }

    // At its head: listen, where this device itself has a voice for the edition's language.
    const speech = window.speechSynthesis;
    const listen = button("listen", toListen, () => { listen.onclick = null; extra("listen"); });
    const offer = () => {
      if (speech.getVoices().some((voice) => voice.localService && !voice.lang.indexOf(root.lang))) one(".lead+p").append(listen);
    };
    if (speech) { speech.onvoiceschanged = offer; offer(); }

    // Beside it, where there is room: the unit's contents, one file for all of its pages.
    const unit = one(".crumb a");
    if (unit && matchMedia("(min-width:80em)").matches) fetched(unit.href.replace(/[^/]*$/, "sidebar.js"));
  }

  // Within another app (Zalo, Facebook) sharing, saving or printing may be missing: say how to get to the browser. Such
  // apps say "wv" on Android, and on an iPhone leave out that they are Safari.
  if (!(navigator.share && navigator.serviceWorker) && /; wv|Zalo|Mobile\/\w+\b(?! S)/.test(navigator.userAgent)) {
    extra("app");
  }

  addEventListener("keydown", (event) => {
    const active = document.activeElement;
    // Escape closes the note of a term or a figure: one that has the focus, and one that is merely pointed at.
    if (event.key === "Escape") {
      if (active.closest(".fact,.term")) active.blur();
      for (const open of all(".fact:hover,.term:hover")) {
        open.classList.add("shut");
        open.onpointerleave = () => open.classList.remove("shut");
      }
    }
    // "/" and Ctrl K lead to the search.
    if (event.key === "/" ? !active.matches("input,textarea,select") : event.key === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      box.focus();
    }
  });
})();
