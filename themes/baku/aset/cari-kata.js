// @ts-check
// Cutting text into words, the same way as src/search/tokens.rs (tests/js/kata.json holds both to it).
"use strict";

/**
 * One word of a text: its form in the index, how many words come before it, where it stands, and whether it is a joined
 * number such as 2025-0012, which is found beside its parts.
 * @typedef {{text: string, position: number, start: number, end: number, whole: boolean}} Token
 */

const cariKata = (() => {
  const MAX_CHARS = 40;
  const RUN = /[\p{Alphabetic}\p{N}](?:[\p{Alphabetic}\p{N}\u0300-\u036f\u00ad]|['\u2019\u02bc](?=[\p{Alphabetic}\p{N}]))*/gu;
  const APOSTROPHE = /['\u2019\u02bc]/g;
  const DECORATION = /[\u0300-\u036f\u00ad]/g;
  const JOINER = /^[-/._\u2010\u2011\u2013]$/;

  /** @param {string} text @returns {Token[]} */
  function tokens(text) {
    /** @type {Token[]} */
    const found = [];
    /** @type {Token[]} */
    let chain = [];
    let position = 0;
    let end = -1;
    const endChain = () => {
      const whole = chain.map((part) => part.text).join("-");
      if (chain.length > 1 && Array.from(whole).length <= MAX_CHARS && /[0-9]/.test(whole)) {
        const { position, start } = chain[0];
        found.push({ text: whole, position, start, end: chain[chain.length - 1].end, whole: true });
      }
      chain = [];
    };
    for (const run of text.matchAll(RUN)) {
      const start = run.index || 0;
      if (!JOINER.test(text.slice(end, start)) || end < 0) endChain();
      end = start + run[0].length;
      // Accents go, whether a letter carries its own or they follow it.
      const plain = run[0].replace(DECORATION, "").replace(APOSTROPHE, "").toLowerCase().normalize("NFD").replace(DECORATION, "");
      const word = Array.from(plain).slice(0, MAX_CHARS).join("");
      if (word === "") continue;
      const token = { text: word, position, start, end, whole: false };
      found.push(token);
      chain.push(token);
      position += 1;
    }
    endChain();
    return found;
  }

  return { tokens };
})();
