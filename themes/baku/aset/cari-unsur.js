// @ts-check
// Elements and words for the pages that scripts fill. Text only ever becomes a text node: it is hostile input.
"use strict";

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

  /** Replaces the page's query, so that a reload or a bookmark shows the same. @param {URLSearchParams} parameters */
  function remember(parameters) {
    const text = parameters.toString();
    try {
      history.replaceState(null, "", text === "" ? location.pathname : `?${text}`);
    } catch {
      // Some browsers refuse this for pages opened from a disk; everything else works all the same.
    }
  }

  /** Which of the page's words tells of a failure. @param {unknown} error */
  function failure(error) {
    const known = error instanceof Error && ["versi", "usang"].includes(error.message);
    if (!known) console.warn(error);
    return known ? /** @type {Error} */ (error).message : "gagal";
  }

  return { element, marked, speaker, counter, remember, failure };
})();
