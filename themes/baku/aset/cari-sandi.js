// @ts-check
// Reading shards: the reverse of src/search/pack.rs and encode.rs (format: docs/search-format.md, version 7).
"use strict";

/**
 * What one shard hands over: a head, which was JSON, and bytes.
 * @typedef {{head: any, body: Uint8Array}} Shard
 */

const cariSandi = (() => {
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const FIRST = 0x4000;
  const VALUES = new Uint8Array(128);
  for (let index = 0; index < 64; index += 1) VALUES[DIGITS.charCodeAt(index)] = index;

  /** Reads numbers one after another. */
  class Reader {
    /** @param {Uint8Array} bytes @param {number} at */
    constructor(bytes, at = 0) {
      this.bytes = bytes;
      this.at = at;
    }

    /** The next number; 0 beyond the end. */
    number() {
      const { bytes } = this;
      const first = bytes[this.at];
      if (first < 128) {
        this.at += 1;
        return first;
      }
      let value = 0;
      for (let scale = 1; this.at < bytes.length; scale *= 128) {
        const byte = bytes[this.at];
        this.at += 1;
        value += (byte & 127) * scale;
        if (byte < 128) break;
      }
      return value;
    }

    /** Fills a list with the next numbers; quicker than one by one. @param {Uint32Array} out */
    fill(out) {
      const { bytes } = this;
      let { at } = this;
      for (let index = 0; index < out.length; index += 1) {
        let byte = bytes[at];
        at += 1;
        let value = byte & 127;
        for (let scale = 128; byte > 127; scale *= 128) {
          byte = bytes[at];
          at += 1;
          value += (byte & 127) * scale;
        }
        out[index] = value;
      }
      this.at = at;
      return out;
    }

    /** Fills a list with numbers that grow, of which the next ones are the steps. @param {Uint32Array} out */
    grow(out) {
      const { bytes } = this;
      let { at } = this;
      let value = 0;
      for (let index = 0; index < out.length; index += 1) {
        let byte = bytes[at];
        at += 1;
        value += byte & 127;
        for (let scale = 128; byte > 127; scale *= 128) {
          byte = bytes[at];
          at += 1;
          value += (byte & 127) * scale;
        }
        out[index] = value;
      }
      this.at = at;
      return out;
    }

    /** The next number that may be negative. */
    signed() {
      const folded = this.number();
      return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    }
  }

  /** Fifteen bits a character. @param {string} text @param {number} length */
  function bytes(text, length) {
    const out = new Uint8Array(length);
    let bits = 0;
    let held = 0;
    let at = 0;
    for (let index = 0; index < text.length; index += 1) {
      bits = ((bits << 15) | (text.charCodeAt(index) - FIRST)) & 0x7fffff;
      for (held += 15; held >= 8 && at < length; at += 1) {
        held -= 8;
        out[at] = (bits >> held) & 255;
      }
    }
    return out;
  }

  /** @param {Uint8Array<ArrayBuffer>} data @returns {Promise<Uint8Array>} */
  async function inflate(data) {
    const { readable, writable } = new DecompressionStream("deflate-raw");
    const writer = writable.getWriter();
    // What fails here fails for the reader too.
    writer.write(data).catch(() => undefined);
    writer.close().catch(() => undefined);
    const reader = readable.getReader();
    /** @type {Uint8Array[]} */
    const pieces = [];
    let size = 0;
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      pieces.push(step.value);
      size += step.value.length;
    }
    if (pieces.length === 1) return pieces[0];
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** @param {string} text @param {number} length how many bytes the text stands for @returns {Promise<Shard>} */
  async function open(text, length) {
    const plain = await inflate(bytes(text, length));
    const reader = new Reader(plain);
    const size = reader.number();
    const head = JSON.parse(new TextDecoder().decode(plain.subarray(reader.at, reader.at + size)));
    return { head, body: plain.subarray(reader.at + size) };
  }

  /** The words of a front-coded list. @param {string} text @returns {string[]} */
  function words(text) {
    if (text === "") return [];
    let word = "";
    return text.split(" ").map((item) => (word = word.slice(0, VALUES[item.charCodeAt(0) & 127]) + item.slice(1)));
  }

  /** The count that a class stands for. @param {number} code */
  function count(code) {
    return code < 4 ? code : (4 + (code & 3)) << ((code >> 2) - 1);
  }

  /** Numbers from the differences between them. @param {number[]} steps */
  function growing(steps) {
    let value = 0;
    return steps.map((step) => (value += step));
  }

  return { Reader, bytes, open, words, count, growing };
})();
