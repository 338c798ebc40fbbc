// @ts-check
// Rows as CSV that a spreadsheet opens without taking any text for a formula.
"use strict";

const arsipCsv = (() => {
  /** One field: a text that a spreadsheet would calculate gets an apostrophe before it. @param {string|number} value */
  function field(value) {
    if (typeof value === "number") return String(value);
    const safe = /^[\s\u0000]*[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value;
    return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** RFC 4180, with the mark by which spreadsheets know UTF-8. @param {(string|number)[][]} rows */
  function text(rows) {
    return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
  }

  /** Every column of the rows given. @param {InstanceType<typeof arsipLajur.Table>} table @param {Uint32Array} rows @param {(key: string) => string} say */
  async function write(table, rows, say) {
    const { rowSize } = await table.index.meta();
    const shards = await table.all();
    /** @type {((row: number) => string|number)[]} */
    const readers = await Promise.all(
      arsipLajur.LANES.map(async ({ kind, source }) => {
        if (kind === "text") {
          const name = source === "nomor" ? "nomor" : "judul";
          return (/** @type {number} */ row) => shards[Math.floor(row / rowSize)][name][row % rowSize];
        }
        if (kind === "facet") {
          const column = await table.facet(source);
          return (/** @type {number} */ row) => table.value(column, row);
        }
        const numbers = await table.index.numbers(source);
        if (kind === "date") return (/** @type {number} */ row) => (numbers[row] > 0 ? arsipLajur.iso(numbers[row] - 1) : "");
        return (/** @type {number} */ row) => Math.max(0, numbers[row] - 1);
      }),
    );
    const head = arsipLajur.LANES.map(({ label }) => say(label));
    return text([head, ...Array.from(rows, (row) => readers.map((read) => read(row)))]);
  }

  return { field, text, write };
})();
