// @ts-check
// The affixes of Indonesian, for query words that the archive lacks: the same rules as src/search/affix.rs and shape.rs
// (tests/js/kata.json holds both to one table).
"use strict";

/**
 * A root that a form may have: how many affixes were taken off, and what it takes to believe it. A known root always is
 * believed; "" one that occurs or that another form has; "=" one that occurs; "~" one that has relatives; "?" no other.
 * @typedef {{root: string, steps: number, evidence: ""|"="|"~"|"?"}} Candidate
 */

const cariImbuhan = (() => {
  const VOWEL = /[aeiou]/;
  const FOREIGN = /q|x|th|sh|ch|ck|ph|gh|wh|ee|oo|ou|ea|mn|wr|[st]ion|([^aeiou])\1/;
  const OPENING = /^(?:[aeiou]|[^aeiou][aeiou]|ny|ng|kh|sy|[ptkbdgf]r|[pkbgf]l|[sk]w)/;
  const CLOSING = /(?:[aeiou][^aeiou]|[aiou]|ng|nk|ks|ns|kh|rs)$/;
  const startsWithVowel = (/** @type {string} */ text) => /^[aeiou]/.test(text);

  /** @param {string} text */
  function looksLikeRoot(text) {
    const vowels = text.match(/[aeiou]/g) || [];
    const foreignEnd = /[cegjvwyz]$/.test(text) && !text.endsWith("ng");
    return vowels.length > 1 && !FOREIGN.test(text.replace(/ngg/g, "ng")) && !foreignEnd && OPENING.test(text) && CLOSING.test(text);
  }

  /** @param {string} form @returns {Candidate[]} */
  function candidates(form) {
    if (!/^[a-z]{5,30}$/.test(form)) return [];
    /** @type {Candidate[]} */
    const found = [];
    const add = (/** @type {string} */ root, /** @type {number} */ steps, /** @type {boolean} */ loose) => {
      if (steps > 0 && root.length >= 3 && VOWEL.test(root) && root !== form) {
        found.push({ root, steps, evidence: root.length < 4 || !looksLikeRoot(root) ? "?" : loose ? "~" : "" });
      }
    };
    const strip = (/** @type {[string, number]} */ [word, steps], /** @type {string} */ ending) =>
      /** @type {[string, number][]} */ (word.endsWith(ending) ? [[word.slice(0, -ending.length), steps + 1]] : []);
    /** @type {[string, number][]} */
    let words = [[form, 0]];
    words.push(...strip(words[0], "lah"), ...strip(words[0], "kah"));
    words = words.concat(words.flatMap((word) => strip(word, "nya")));
    for (const word of words) {
      const [bare, taken] = word;
      // Nothing but particles was taken off a word that does not look Indonesian: commitnya, OPDnya.
      if (taken > 0 && bare.length >= 3 && !looksLikeRoot(bare)) found.push({ root: bare, steps: taken, evidence: "=" });
      for (const suffix of ["", "kan", "an", "i"]) {
        const [stem, steps] = suffix === "" ? word : strip(word, suffix)[0] || ["", 0];
        if (stem === "") continue;
        add(stem, steps, suffix === "i");
        for (const [outer, rest, loose] of layers(stem)) {
          if (!fits(outer, suffix)) continue;
          add(rest, steps + 1, loose || (outer === "per" && suffix === ""));
          for (const [inner, root, innerLoose] of layers(rest)) {
            if (!follows(outer, inner, suffix)) continue;
            add(root, steps + 2, loose || innerLoose || !(outer === "ke" || inner === "per"));
          }
        }
      }
    }
    // Names such as Abdullah end so.
    if (form.endsWith("llah")) for (const candidate of found) candidate.evidence = "?";
    const syllable = (/** @type {string} */ root) => /^(?=.{3,4}$)[^aeiou]+[aeiou][^aeiou]*$/.test(root) && form.includes(`nge${root}`);
    const rank = (/** @type {Candidate} */ c) => c.steps * 10 + (form.startsWith(c.root) ? 0 : 5) + (syllable(c.root) ? 0 : 1 + ["", "=", "~", "?"].indexOf(c.evidence));
    found.sort((a, b) => rank(a) - rank(b));
    return found.filter((candidate, index) => found.findIndex((other) => other.root === candidate.root) === index);
  }

  /** @param {string} prefix @param {string} suffix */
  function fits(prefix, suffix) {
    if (prefix === "di" || prefix === "me" || prefix === "ter") return suffix !== "an";
    if (prefix === "pe") return suffix === "" || suffix === "an";
    if (prefix === "ber") return suffix !== "i";
    return prefix === "per" || suffix === "an";
  }

  /** @param {string} outer @param {string} inner @param {string} suffix */
  function follows(outer, inner, suffix) {
    if (outer === "di" || outer === "me") {
      if (inner === "per") return suffix !== "an";
      if (inner === "ber") return suffix === "kan" || suffix === "i";
      return inner === "ke" && suffix === "kan";
    }
    if (outer === "pe") return inner === "ber" && suffix === "an";
    if (outer === "ber") return ["ke", "pe", "per"].includes(inner) && suffix === "an";
    return outer === "ke" && ["ter", "ber", "pe"].includes(inner);
  }

  /** The ways to take one prefix off. @param {string} stem @returns {[string, string, boolean][]} */
  function layers(stem) {
    /** @type {[string, string, boolean][]} */
    const found = [];
    const push = (/** @type {string} */ prefix, /** @type {string} */ rest, /** @type {boolean} */ loose) => {
      if (rest.length >= 3) found.push([prefix, rest, loose]);
    };
    for (const prefix of ["ber", "ter", "per"]) {
      if (!stem.startsWith(prefix)) continue;
      if (stem[3] !== "r") push(prefix, stem.slice(3), false);
      push(prefix, stem.slice(2), prefix !== "ter");
    }
    if (stem.startsWith("be") && stem.slice(3, 5) === "er") push("ber", stem.slice(2), true);
    if (stem === "belajar") push("ber", "ajar", true);
    if (stem.endsWith("pelajar")) {
      if (stem.startsWith("pel")) push("pe", stem.slice(3), true);
      if (stem.startsWith("mempel")) push("me", stem.slice(6), true);
    }
    if (stem === "pembelajar") push("pe", "ajar", true);
    if (stem.startsWith("di")) push("di", stem.slice(2), false);
    if (stem.startsWith("ketidak")) push("ke", stem.slice(7), false);
    if (stem.startsWith("ke")) push("ke", stem.slice(2), false);
    for (const prefix of ["me", "pe"]) {
      if (stem.startsWith(prefix)) nasal(stem.slice(2), prefix === "pe", (root, loose) => push(prefix, root, loose));
    }
    return found;
  }

  /** @param {string} rest @param {boolean} agent @param {(root: string, loose: boolean) => void} push */
  function nasal(rest, agent, push) {
    // The root's own p, t, s, k melts into the nasal; often before r and l too: pemrosesan, menraktir, mengritik.
    const melts = (/** @type {string} */ tail) => /^[aeiourl]/.test(tail);
    if (/^[lrwymn]/.test(rest)) push(rest, false);
    else if (agent && /^[bcdgjkst]/.test(rest)) push(rest, true);
    if (rest.startsWith("ng")) {
      const tail = rest.slice(2);
      if (startsWithVowel(tail)) {
        push(tail, false);
        push("k" + tail, false);
      } else {
        push(tail, !/^[ghkq]/.test(tail));
        if (melts(tail)) push("k" + tail, false);
      }
      if (/^e(?=.{3,4}$)[^aeiou]+[aeiou][^aeiou]*$/.test(tail)) push(tail.slice(1), true);
    } else if (rest.startsWith("ny")) {
      if (startsWithVowel(rest.slice(2))) push("s" + rest.slice(2), false);
    } else if (rest.startsWith("n")) {
      const tail = rest.slice(1);
      if (/^[cdjz]/.test(tail)) push(tail, false);
      else if (/^[ts]/.test(tail)) push(tail, tail.length < 2 || startsWithVowel(tail.slice(1)));
      else if (melts(tail) && tail[0] !== "l") push("t" + tail, false);
    } else if (rest.startsWith("m")) {
      const tail = rest.slice(1);
      if (/^[bfv]/.test(tail)) push(tail, false);
      else if (tail.startsWith("p")) push(tail, startsWithVowel(tail.slice(1)) && !tail.startsWith("per"));
      else if (melts(tail)) push("p" + tail, false);
    }
  }

  return { candidates };
})();
