// How to get from another app (Zalo, Facebook) to the phone's own browser: fetched where a feature is missing (site.js).
(function () {
  const said = document.createElement("p");
  said.className = "hint";
  said.textContent = "HINT";
  (document.querySelector(".tools") || document.querySelector(".end")).prepend(said);
})();
