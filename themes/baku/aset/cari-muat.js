// @ts-check
// Loading shards by script tags, which work from a disk as from a server. The first shard, `meta`, has the marks of all others: one
// with another mark is of another build, and is refused.
"use strict";

/**
 * A shard as its script hands it over.
 * @typedef {{mark: string, shard: Promise<Shard>}} Arrival
 */

const tertibCari = (() => {
  const MARK = 4;
  /** @type {Map<string, {resolve: (arrival: Arrival) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();

  /** Shards call this. @param {string} name @param {string} mark @param {number} length @param {string} text */
  function pecahan(name, mark, length, text) {
    const one = waiting.get(name);
    waiting.delete(name);
    if (!one) return;
    const shard = cariSandi.open(text, length);
    // Whether it is wanted is known later.
    shard.catch(() => undefined);
    one.resolve({ mark, shard });
  }

  /** Waits for a shard that the script of an element hands over. @param {string} name @param {HTMLScriptElement} script @returns {Promise<Arrival>} */
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

  /** Asks for one shard. @param {string} root @param {string} name @param {string} mark what it should have, where that is known @returns {Promise<Arrival>} */
  async function ask(root, name, mark) {
    if (typeof DecompressionStream === "undefined") throw new Error("usang");
    const script = document.createElement("script");
    // The mark keeps a browser from answering with a shard of an older build.
    script.src = `${root}cari/indeks/${name}.js${mark === "" ? "" : `?${mark}`}`;
    const arrival = comes(name, script);
    document.head.append(script);
    return arrival;
  }

  /** Shards that the page itself names, so that they come together with its scripts; each is used once. @type {Map<string, Promise<Arrival>>} */
  const named = new Map();

  /** Notes the shards that the page names; their scripts run after the one that asks. */
  function note() {
    for (const script of document.querySelectorAll("script[data-pecahan]")) {
      if (!(script instanceof HTMLScriptElement)) continue;
      const name = script.dataset.pecahan || "";
      script.removeAttribute("data-pecahan");
      const arrival = comes(name, script);
      // What did not come, or is of another build, is asked for anew.
      arrival.catch(() => undefined);
      named.set(name, arrival);
    }
  }

  /** The mark that a shard has to have. @param {Record<string, string>} marks @param {string} name */
  function markOf(marks, name) {
    const [, folder, number] = /^(.*)\/(\d+)$/.exec(name) || ["", name, "0"];
    return (marks[folder] || "").slice(MARK * Number(number), MARK * (Number(number) + 1));
  }

  /** The shard that begins all, and the marks in it. @type {Promise<{shard: Shard, marks: Record<string, string>}>|null} */
  let meta = null;
  /** Whether the marks are known. */
  let known = false;

  /** What came with the page, or is asked for before the marks are known. @param {string} root @param {string} name */
  function early(root, name) {
    const arrival = named.get(name) || ask(root, name, "");
    named.delete(name);
    arrival.catch(() => undefined);
    return arrival;
  }

  /** @param {Promise<Arrival>} arrival */
  async function begin(arrival) {
    const shard = await (await arrival).shard;
    // Before version 7 there was nothing here.
    if (shard.body.length === 0) throw new Error("versi");
    const marks = JSON.parse(new TextDecoder().decode(shard.body));
    known = true;
    return { shard, marks };
  }

  /** @param {string} root */
  function beginning(root) {
    if (!meta) {
      const came = named.has("meta");
      meta = begin(early(root, "meta")).catch((error) => (came ? begin(ask(root, "meta", "")) : Promise.reject(error)));
      // It may be asked for again.
      meta.catch(() => (meta = null));
    }
    return meta;
  }

  /** @param {string} root @param {string} name @returns {Promise<Shard>} */
  async function get(root, name) {
    const first = !known || named.has(name) ? early(root, name) : null;
    /** @type {string|null} */
    let mark = null;
    try {
      mark = markOf((await beginning(root)).marks, name);
    } catch (error) {
      // The words that tell of it are wanted all the same.
      if (name !== "teks") throw error;
    }
    if (first) {
      const arrival = await first.catch(() => null);
      // One that can't be opened is asked for anew, too.
      const shard = arrival && (mark === null || arrival.mark === mark) && (await arrival.shard.catch(() => null));
      if (shard) return shard;
    }
    const arrival = await ask(root, name, mark || "");
    if (mark !== null && arrival.mark !== mark) throw new Error("versi");
    return arrival.shard;
  }

  /** Shards on their way, for whoever asks meanwhile. @type {Map<string, Promise<Shard>>} */
  const coming = new Map();

  /** @param {string} root the way from the page to the site's root @returns {(name: string) => Promise<Shard>} */
  function loader(root) {
    note();
    return (name) => {
      if (name === "meta") return beginning(root).then(({ shard }) => shard);
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
