// Pages that were read are kept for when there is no network (sw.js), unless the reader saves data; a page out of what was
// saved may bring a note that there is a newer version (saved.js). A part of site.js, published with it.
((root, worker) => {
  if (location.protocol < "h" || !worker) return; // "file:" comes before "h"
  worker.onmessage = (event) => document.querySelector(".news") || document.querySelector(".top").insertAdjacentHTML("beforeend", event.data);
  if (!navigator.connection?.saveData) addEventListener("load", () => worker.getRegistration(root)
    .then((known) => known?.scope === root || worker.register(root + "sw.js", { updateViaCache: "all" })).catch(() => 0));
})(document.currentScript.src.replace(/assets.*?$/, ""), navigator.serviceWorker);
