// @ts-check
// Elements and words for the pages that scripts fill. Text only ever becomes a text node: it is hostile input.
"use strict";

/** What leads to another address. @typedef {"back"|"typed"|"entered"|"step"} Change */

const cariUnsur = (() => {
  /** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {Record<string, string>} attributes @param {(Node|string)[]} children */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {Segment[]} parts */
  function marked(parts) {
    return parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
  }

  /** Fills the gaps of the page's words. @param {Record<string, string>} words */
  function speaker(words) {
    return (/** @type {string} */ key, /** @type {Record<string, string>} */ gaps = {}) =>
      (words[key] || key).replace(/\{(\w+)\}/g, (all, name) => (name in gaps ? gaps[name] : all));
  }

  /** A number with the marks of thousands of the language. @param {Record<string, string>} words */
  function counter(words) {
    return (/** @type {number} */ value) => String(value).replace(/\B(?=(\d{3})+$)/g, () => words.ribuan || "");
  }

  /**
   * Keeps the page's address to what is asked, so that a reload or a bookmark shows the same and the browser's back leads
   * through what was asked before. A step (filter, order, page) makes an entry of the history; typing makes one, however
   * many letters it takes until they are entered; what the history itself brought back makes none.
   */
  function chronicle() {
    /** @type {Change[]} */
    const weights = ["back", "typed", "entered", "step"];
    /** @type {Change} */
    let due = "back";
    let typing = false;
    return {
      /** Says what leads to the next address; of several before it is written the weightiest counts. @param {Change} change */
      note(change) {
        if (change === "back" || weights.indexOf(change) > weights.indexOf(due)) due = change;
      },
      /** @param {URLSearchParams} parameters */
      write(parameters) {
        const text = parameters.toString();
        const address = text === "" ? location.pathname : `?${text}`;
        const change = due;
        const same = text === new URLSearchParams(location.search).toString();
        const over = change === "back" || same || (typing && change !== "step");
        typing = change === "typed" && (typing || !same);
        due = "back";
        try {
          if (over) history.replaceState(null, "", address);
          else history.pushState(null, "", address);
        } catch {
          // Some browsers refuse this for pages opened from a disk; everything else works all the same.
        }
      },
    };
  }

  /** Waits until what has been changed is painted; a page in the background, which isn't, waits a moment. @returns {Promise<void>} */
  function painted() {
    return new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 200);
    });
  }

  /** Which of the page's words tells of a failure. @param {unknown} error */
  function failure(error) {
    const known = error instanceof Error && ["versi", "usang"].includes(error.message);
    if (!known) console.warn(error);
    return known ? /** @type {Error} */ (error).message : "gagal";
  }

  return { element, marked, speaker, counter, chronicle, painted, failure };
})();
