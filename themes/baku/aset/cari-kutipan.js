// @ts-check
// What is shown of a document: the words that were found, marked, and the stretches that have most of them.
"use strict";

/** @typedef {{text: string, mark: boolean}} Segment */

const cariKutipan = (() => {
  /** The words of a text that a query found. @param {string} text @param {Marker} marker @returns {Token[]} */
  function spans(text, { words, prefixes, phrases }) {
    const all = cariKata.tokens(text);
    const found = all.filter((token) => words.has(token.text) || prefixes.some((prefix) => token.text.startsWith(prefix)));
    const parts = all.filter((token) => !token.whole);
    for (const phrase of phrases) {
      for (let at = 0; at + phrase.length <= parts.length; at += 1) {
        if (phrase.every((word, index) => parts[at + index].text === word)) found.push(...parts.slice(at, at + phrase.length));
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** @param {string} text @param {number} from @param {number} to @param {Token[]} marks @returns {Segment[]} */
  function segments(text, from, to, marks) {
    /** @type {Segment[]} */
    const found = [];
    let at = from;
    for (const mark of marks) {
      if (mark.start < at || mark.end > to) continue;
      if (mark.start > at) found.push({ text: text.slice(at, mark.start), mark: false });
      found.push({ text: text.slice(mark.start, mark.end), mark: true });
      at = mark.end;
    }
    if (at < to) found.push({ text: text.slice(at, to), mark: false });
    return found;
  }

  /** @param {string} text @param {Marker} marker @returns {Segment[]} */
  function highlight(text, marker) {
    return segments(text, 0, text.length, spans(text, marker));
  }

  /** Up to two stretches of the body with most of the words sought. @param {string} body @param {Marker} marker @returns {Segment[][]} */
  function excerpts(body, marker) {
    const WIDTH = 200;
    const marks = spans(body, marker);
    /** @type {{from: number, to: number, worth: number}[]} */
    const windows = marks.map((mark, index) => {
      const inside = marks.slice(index, index + 40).filter((other) => other.end <= mark.start + WIDTH);
      return { from: mark.start, to: mark.end, worth: new Set(inside.map((other) => other.text)).size * 100 + inside.length };
    });
    windows.sort((a, b) => b.worth - a.worth || a.from - b.from);
    /** @type {typeof windows} */
    const chosen = [];
    for (const { from, worth } of windows) {
      if (chosen.length === 2) break;
      const start = body.length <= WIDTH + 50 ? 0 : wordEdge(body, Math.max(0, from - 50), from);
      const end = start + WIDTH + 50 >= body.length ? body.length : body.lastIndexOf(" ", start + WIDTH + 50);
      const window = { from: start, to: end > from ? end : Math.min(body.length, start + WIDTH + 50), worth };
      if (chosen.every((other) => window.from >= other.to || window.to <= other.from)) chosen.push(window);
    }
    chosen.sort((a, b) => a.from - b.from);
    return chosen.map(({ from, to }) => {
      const found = segments(body, from, to, marks);
      if (from > 0) found.unshift({ text: "… ", mark: false });
      if (to < body.length) found.push({ text: " …", mark: false });
      return found;
    });
  }

  /** The first start of a word in a stretch, or its end. @param {string} text @param {number} from @param {number} to */
  function wordEdge(text, from, to) {
    if (from === 0) return 0;
    const space = text.slice(from, to).search(/\s\S/);
    return space < 0 ? to : from + space + 1;
  }

  return { highlight, excerpts };
})();
