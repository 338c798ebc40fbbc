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

  /** Asks for one shard. @param {string} root @param {string} name @returns {Promise<Shard>} */
  function ask(root, name) {
    return new Promise((resolve, reject) => {
      if (typeof DecompressionStream === "undefined") {
        reject(new Error("usang"));
        return;
      }
      waiting.set(name, { resolve, reject });
      const script = document.createElement("script");
      // The mark keeps a browser from answering with a shard of an older build.
      script.src = `${root}cari/indeks/${name}.js${build === "" ? "" : `?${build}`}`;
      const end = () => {
        script.remove();
        if (waiting.delete(name)) reject(new Error("gagal"));
      };
      script.addEventListener("load", end);
      script.addEventListener("error", end);
      document.head.append(script);
    });
  }

  /** Shards on their way, for whoever asks meanwhile. @type {Map<string, Promise<Shard>>} */
  const coming = new Map();

  /** @param {string} root the way from the page to the site's root @returns {(name: string) => Promise<Shard>} */
  function loader(root) {
    return (name) => {
      let shard = coming.get(name);
      if (!shard) {
        shard = ask(root, name).finally(() => coming.delete(name));
        coming.set(name, shard);
      }
      return shard;
    };
  }

  return { pecahan, loader };
})();
