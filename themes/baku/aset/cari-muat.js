// @ts-check
// Loading shards by script tags, which work from a disk as from a server.
"use strict";

const tertibCari = (() => {
  /** @type {Map<string, {resolve: (shard: Promise<Shard>) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** The mark of the build that the shards must share; the first shard to come sets it. */
  let build = "";

  /** Shards call this. @param {string} name @param {string} mark @param {number} length @param {string} text */
  function pecahan(name, mark, length, text) {
    const one = waiting.get(name);
    waiting.delete(name);
    if (build === "") build = mark;
    if (mark === build) one?.resolve(cariSandi.open(text, length));
    else one?.reject(new Error("versi"));
  }

  /** Waits for a shard that the script of an element hands over. @param {string} name @param {HTMLScriptElement} script @returns {Promise<Shard>} */
  function comes(name, script) {
    return new Promise((resolve, reject) => {
      const one = { resolve, reject };
      waiting.set(name, one);
      const end = () => {
        script.remove();
        // By now the shard may have been asked for anew.
        if (waiting.get(name) !== one) return;
        waiting.delete(name);
        reject(new Error("gagal"));
      };
      script.addEventListener("load", end);
      script.addEventListener("error", end);
    });
  }

  /** Asks for one shard. @param {string} root @param {string} name @returns {Promise<Shard>} */
  async function ask(root, name) {
    if (typeof DecompressionStream === "undefined") throw new Error("usang");
    const script = document.createElement("script");
    // The mark keeps a browser from answering with a shard of an older build.
    script.src = `${root}cari/indeks/${name}.js${build === "" ? "" : `?${build}`}`;
    const shard = comes(name, script);
    document.head.append(script);
    return shard;
  }

  /** Shards on their way, for whoever asks meanwhile. @type {Map<string, Promise<Shard>>} */
  const coming = new Map();

  /** Shards that the page itself names, so that they come together with its scripts; each is used once. @type {Map<string, Promise<Shard>>} */
  const named = new Map();

  /** Notes the shards that the page names; their scripts run after the one that asks. */
  function note() {
    for (const script of document.querySelectorAll("script[data-pecahan]")) {
      if (!(script instanceof HTMLScriptElement)) continue;
      const name = script.dataset.pecahan || "";
      script.removeAttribute("data-pecahan");
      const shard = comes(name, script);
      // What did not come, or is of another build, is asked for anew.
      shard.catch(() => undefined);
      named.set(name, shard);
    }
  }

  /** @param {string} root @param {string} name @returns {Promise<Shard>} */
  function get(root, name) {
    const shard = named.get(name);
    named.delete(name);
    return shard ? shard.catch(() => ask(root, name)) : ask(root, name);
  }

  /** @param {string} root the way from the page to the site's root @returns {(name: string) => Promise<Shard>} */
  function loader(root) {
    note();
    return (name) => {
      let shard = coming.get(name);
      if (!shard) {
        shard = get(root, name).finally(() => coming.delete(name));
        coming.set(name, shard);
      }
      return shard;
    };
  }

  return { pecahan, loader };
})();
