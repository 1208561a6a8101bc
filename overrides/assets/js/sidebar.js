// The contents of a unit beside the text, on wide screens: one file, fetched and kept once for all pages of the unit.
(function () {
  const unit = "UNIT"; // its title and its lists of [address from this file, title]
  const from = document.currentScript.src;
  const folder = location.protocol === "file:" ? "index.html" : "";
  const style = document.createElement("style");
  style.media = "screen";
  style.textContent = "SIDEBAR_STYLE";
  const nav = document.createElement("nav");
  nav.className = "side";
  nav.setAttribute("aria-label", unit.title);
  const put = (parent, tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  const link = (parent, address, title) => {
    const made = put(parent, "a", title);
    made.href = new URL(address, from) + folder;
    if (made.pathname === location.pathname) made.setAttribute("aria-current", "page");
    return made;
  };
  link(put(nav, "p", ""), "./", unit.title);
  for (const entries of unit.lists) {
    const list = put(nav, "ul", "");
    for (const [address, title] of entries) link(put(list, "li", ""), address, title);
  }
  document.head.append(style);
  document.querySelector("main").after(nav);
  const current = nav.querySelector("[aria-current]");
  if (current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
})();
