// @ts-check
// Reading what was typed: words, phrases, exclusions, numbers.
"use strict";

/**
 * One condition of a query. A chain is a joined number, `whole`, which is asked for as a phrase of its parts where the
 * archive lacks it.
 * @typedef {{kind: "word"|"phrase"|"chain", words: string[], whole: string, exclude: boolean, prefix: boolean}} Clause
 */

const cariKueri = (() => {
  /** @param {string} text @returns {Clause[]} */
  function parse(text) {
    /** @type {Clause[]} */
    const clauses = [];
    for (const item of text.replace(/[“”„]/g, '"').matchAll(/(-?)"([^"]*)(?:"|$)|\S+/g)) {
      const quoted = item[2] !== undefined;
      const exclude = quoted ? item[1] === "-" : /^-./.test(item[0]);
      const found = cariKata.tokens(quoted ? item[2] : item[0]);
      const words = found.filter((token) => !token.whole).map((token) => token.text);
      const whole = found.find((token) => token.whole && token.position === 0);
      const base = { words, whole: "", exclude, prefix: false };
      if (words.length === 0) continue;
      if (quoted) clauses.push({ ...base, kind: "phrase" });
      else if (whole && whole.text === words.join("-")) clauses.push({ ...base, kind: "chain", whole: whole.text });
      else if (exclude && words.length > 1) clauses.push({ ...base, kind: "phrase" });
      else for (const word of words) clauses.push({ ...base, kind: "word", words: [word] });
    }
    const last = clauses[clauses.length - 1];
    if (last && last.kind !== "phrase" && !last.exclude && !/\s$/.test(text)) last.prefix = true;
    return clauses;
  }

  return { parse };
})();
