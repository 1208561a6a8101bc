// Extras only: every page reads, navigates and prints without this file.
(function () {
  const all = (selector) => document.querySelectorAll(selector);
  const root = document.documentElement;

  // The look of the buttons below; the build puts css/script.css here.
  document.head.append(Object.assign(document.createElement("style"), { media: "screen", textContent: "SCRIPT_STYLE" }));

  // A button with its words, which the build puts in place of WORDS: the page itself does not carry them.
  const words = "WORDS";
  const button = (name, text, onclick) =>
    Object.assign(document.createElement("button"), { type: "button", className: name, textContent: text, onclick });

  // Light or dark: the choice stays on this device.
  const isDark = () => root.className === "dark" || (root.className !== "light" && matchMedia("(prefers-color-scheme:dark)").matches);
  const show = () => theme.setAttribute("aria-pressed", isDark());
  const theme = button("theme", "", () => {
    root.className = isDark() ? "light" : "dark";
    try { localStorage.theme = root.className; } catch { /* storage is blocked: the choice lasts for this page */ }
    show();
  });
  theme.setAttribute("aria-label", words.theme);
  all(".find")[0].append(theme); // the box gives way: nothing else moves
  show();

  // At the foot of an entry: share with the phone's own sheet, else copy the address; print.
  for (const tools of all(".tools")) {
    const canonical = all("link[rel=canonical]")[0];
    const url = canonical ? canonical.href : location.href.split("#")[0];
    const share = button("share", words.share, async () => {
      try {
        if (navigator.share) return await navigator.share({ title: document.title, url });
        await navigator.clipboard.writeText(url);
        share.textContent = words.copied;
      } catch { /* the reader closed the sheet */ }
    });
    tools.prepend(...(navigator.share || navigator.clipboard ? [share] : []), button("print", words.print, () => print()));
  }

  // Escape closes the note of a term or a figure: one that has the focus, and one that is merely pointed at.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (document.activeElement.closest(".fact,.term")) document.activeElement.blur();
    for (const open of all(".fact:hover,.term:hover")) {
      open.classList.add("shut");
      open.addEventListener("pointerleave", () => open.classList.remove("shut"), { once: true });
    }
  });

  // The search is fetched when its box is first used.
  const box = document.querySelector(".find input");
  const script = document.createElement("script");
  script.src = document.currentScript.src.replace(/site[^/]*$/, `search.${root.lang}.js`);
  box.onfocus = () => script.isConnected || document.head.append(script);
  addEventListener("keydown", (event) => {
    const typing = document.activeElement.matches("input,textarea,select");
    if (typing || event.key !== "/") if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    box.focus();
  });

  // Opened from a folder, a link to a directory must name its page.
  if (location.protocol === "file:") {
    for (const link of all("a[href]")) {
      if (link.protocol === "file:") link.href = link.href.replace(/\/(?=#|\?|$)/, "/index.html");
    }
  }
})();
