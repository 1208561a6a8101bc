// Reads the page aloud, paragraph by paragraph, with the device's own voice. Fetched when "Listen" is tapped (site.js).
// Nothing leaves the device: only voices that are on it are used. A pause stops, and going on begins the paragraph anew:
// on Android a paused voice does not go on by itself.
(function () {
  const lang = document.documentElement.lang;
  const speech = window.speechSynthesis;
  const words = "WORDS";
  const listen = document.querySelector(".listen");
  const BLOCKS = "h1,h2,h3,p,li,dt,dd,td,th,figcaption,summary";
  const SILENT = "details:not([open])>:not(summary),.crumb,.facts,.tools,.turn,.toc,.sources,.footnote,.hint,.diagram table";

  const style = document.createElement("style");
  style.textContent = "LISTEN_STYLE";
  document.head.append(style);

  // What is shown of a block itself: no marks of sources, no notes, no blocks inside it.
  const text = (block) => {
    const copy = block.cloneNode(true);
    for (const extra of copy.querySelectorAll(`sup,.fact span,.term span,ul,ol,button,${BLOCKS}`)) extra.remove();
    return copy.textContent.trim();
  };
  const blocks = [...document.querySelectorAll(BLOCKS.replace(/\w+/g, "main $&"))]
    .filter((block) => block.getClientRects().length && !block.closest(SILENT) && /[\p{L}\d]/u.test(text(block)));

  let place = 0;
  let speaking = null; // the utterance that is heard; any other's end means nothing

  const bar = document.createElement("div");
  bar.className = "player";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.listen);
  const button = (name, shown, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = shown;
    made.setAttribute("aria-label", name);
    made.onclick = act;
    bar.append(made);
    return made;
  };
  button(words.back, "‹", () => go(place - 1));
  const toggle = button(words.pause, "", () => speaking ? pause() : go(place));
  button(words.on, "›", () => go(place + 1));
  button(words.stop, "✕", () => stop());

  function show() {
    const name = speaking ? words.pause : words.resume;
    toggle.textContent = name;
    toggle.setAttribute("aria-label", name);
  }

  function mark() {
    document.querySelector(".spoken")?.classList.remove("spoken");
    blocks[place].classList.add("spoken");
    const calm = matchMedia("(prefers-reduced-motion:reduce)").matches;
    blocks[place].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  function go(next) {
    place = Math.min(Math.max(next, 0), blocks.length - 1);
    const said = new SpeechSynthesisUtterance(text(blocks[place]));
    said.voice = speech.getVoices().find((voice) => voice.localService && voice.lang.startsWith(lang)) || null;
    said.lang = said.voice ? said.voice.lang : lang;
    said.onend = () => {
      if (said !== speaking) return;
      if (place + 1 < blocks.length) go(place + 1);
      else stop();
    };
    said.onerror = () => said === speaking && pause();
    speaking = said; // before the last one is cut off, so that its end is not taken for this one's
    speech.cancel();
    speech.speak(said);
    mark();
    show();
  }

  function pause() {
    speaking = null;
    speech.cancel();
    show();
  }

  function stop() {
    pause();
    document.querySelector(".spoken")?.classList.remove("spoken");
    bar.remove();
    listen.focus({ preventScroll: true });
  }

  function start() {
    document.body.append(bar);
    // From the first paragraph on the screen: whoever has read half of the page hears the other half.
    const seen = blocks.findIndex((block) => block.getBoundingClientRect().top >= 0);
    go(Math.max(seen, 0));
    toggle.focus({ preventScroll: true });
  }

  listen.onclick = start;
  addEventListener("pagehide", () => speech.cancel());
  addEventListener("keydown", (event) => event.key === "Escape" && bar.isConnected && stop());
  start();
})();
