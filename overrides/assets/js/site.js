// Extras only: every page reads, navigates and prints without this file.
(function () {
  const all = (selector) => document.querySelectorAll(selector);
  const root = document.documentElement;

  // The look of the buttons below; the build puts css/script.css here.
  document.head.append(Object.assign(document.createElement("style"), { media: "screen", textContent: "SCRIPT_STYLE" }));

  // Light or dark: the choice stays on this device.
  for (const button of all(".theme")) {
    button.hidden = false;
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme:dark)").matches;
    const show = () => button.setAttribute("aria-pressed", isDark());
    show();
    button.onclick = () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.theme = root.dataset.theme; } catch { /* storage is blocked: the choice lasts for this page */ }
      show();
    };
  }

  // Share with the phone's own sheet, else copy the address.
  for (const button of all(".share")) {
    const canonical = document.querySelector("link[rel=canonical]");
    const url = canonical ? canonical.href : location.href.split("#")[0];
    if (!navigator.share && !navigator.clipboard) continue;
    button.hidden = false;
    button.onclick = async () => {
      try {
        if (navigator.share) return await navigator.share({ title: document.title, url });
        await navigator.clipboard.writeText(url);
        button.textContent = button.dataset.done;
      } catch { /* the reader closed the sheet */ }
    };
  }

  for (const button of all(".print")) {
    button.hidden = false;
    button.onclick = () => print();
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
