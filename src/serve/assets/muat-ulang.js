// Loads the page again when the server has built the site anew. The server holds each question until there is news.
// A hidden tab asks nothing, because a browser opens only a handful of connections to one server.
(() => {
  "use strict";
  const version = document.currentScript.dataset.versi;
  const question = "/-/peristiwa?sesudah=" + encodeURIComponent(version);
  const pause = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
  const change = () =>
    new Promise((go) => document.addEventListener("visibilitychange", go, { once: true }));

  (async () => {
    for (;;) {
      while (document.visibilityState === "hidden") await change();
      try {
        const answer = await fetch(question, { cache: "no-store" });
        if (!answer.ok) await pause(1000);
        else if ((await answer.text()) !== version) return location.reload();
      } catch {
        await pause(1000);
      }
    }
  })();
})();
