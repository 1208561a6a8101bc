// Pages that were read are kept for when there is no network (sw.js), unless the reader saves data: then there is no worker
// until one is asked for. A part of site.js, published with it.
((root, worker) => {
  if (worker && location.protocol > "h" && !navigator.connection?.saveData) addEventListener("load", () => // not "file:"
    worker.getRegistration(root).then((known) => known?.scope === root || worker.register(root + "sw.js", { updateViaCache: "all" }))
      .catch(() => 0)); // where nothing may be kept, nothing is
})(document.currentScript.src.replace(/assets.*?$/, ""), navigator.serviceWorker);
