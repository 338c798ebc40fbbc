// What was measured, as tables for people.

import { median } from "./kueri.mjs";

const kilo = (bytes) => `${Math.round(bytes / 1000)} KB`;
const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
const seconds = (time) => `${(time / 1000).toFixed(1)} s`;

/** Rows as lines, the columns under one another; all but the first to the right. @param {string[][]} rows */
function aligned(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) => `    ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ")}`);
}

/** The times of a query; those of tertib alone are missing from Pagefind's. */
const TIMES = [
  ["cold", "cold"],
  ["least", "coldLeast"],
  ["facets", "coldWhole"],
  ["processor", "coldBusy"],
  ["warm", "warm"],
  ["least", "warmLeast"],
  ["facets", "warmWhole"],
  ["processor", "warmBusy"],
];

/** @param {any} result of one tool and size */
export function tables({ tool, cases, load, calm, server, built, browser, table }) {
  const lines = ["", `${tool}, ${cases} cases (${mega(built.text)} of text), load ${load.toFixed(1)}, served by ${server}; ${calm.idle} of ${calm.idle + calm.busy} runs began on idle processors`];
  const same = built.identical === undefined ? "" : `, a second run ${built.identical ? "the same bytes" : "DIFFERENT BYTES"}`;
  lines.push(`  index: ${seconds(built.build_ms)} (${seconds(built.processor_ms)} of processor time), peak ${mega(built.peak_kb * 1024)}, ${built.files} files, ${mega(built.bytes)}${same}`);
  for (const [where, { failed, first, queries }] of Object.entries(browser)) {
    if (failed) {
      lines.push(`  ${where}: does not run: ${failed}`);
      continue;
    }
    lines.push(`  ${where}: ${kilo(first.bytes)} in ${first.files} files before the first query`);
    const rows = queries.map((query) => [query.name, String(query.found), kilo(query.bytes), String(query.files), ...TIMES.map(([, key]) => (key in query ? ms(query[key]) : "–"))]);
    const all = (key) => (queries.every((query) => key in query) ? median(queries.map((query) => query[key])) : undefined);
    const middle = TIMES.map(([, key]) => all(key)).map((time) => (time === undefined ? "–" : ms(time)));
    rows.push(["median", "", kilo(all("bytes")), String(all("files")), ...middle]);
    lines.push(...aligned([["query", "found", "bytes", "files", ...TIMES.map(([name]) => name)], ...rows]));
  }
  for (const [where, { ready, readyLeast, readyWhole, readyBusy, acts, memory, heap }] of Object.entries(table)) {
    lines.push(`  ${where}: table ready after ${ms(ready)} (least ${ms(readyLeast)}; facets ${ms(readyWhole)}; ${ms(readyBusy)} of processor time); ${acts.map(({ name, took, busy }) => `${name} ${ms(took)} (${ms(busy)})`).join(", ")}; ${mega(memory)} of memory in its process, ${mega(heap)} of it heap`);
  }
  return lines;
}

/** How many times tertib's figure Pagefind's is, where both were measured. @param {any[]} results */
export function ratios(results) {
  const lines = [];
  for (const ours of results.filter(({ tool }) => tool === "tertib")) {
    const theirs = results.find(({ tool, cases }) => tool === "pagefind" && cases === ours.cases);
    if (!theirs) continue;
    const all = (result, key) => median(result.browser.http.queries.map((row) => row[key]));
    const figures = [
      ["build", (one) => one.built.build_ms],
      ["processor time", (one) => one.built.processor_ms],
      ["peak memory", (one) => one.built.peak_kb],
      ["files", (one) => one.built.files],
      ["bytes", (one) => one.built.bytes],
      ["before the first query", (one) => one.browser.http.first.bytes],
      ["bytes of a query", (one) => all(one, "bytes")],
      ["cold", (one) => all(one, "cold")],
      ["warm", (one) => all(one, "warm")],
    ];
    const ratio = (figure) => (figure(theirs) / figure(ours)).toFixed(2);
    lines.push("", `Pagefind's figures as multiples of tertib's, ${ours.cases} cases: ${figures.map(([name, figure]) => `${name} ${ratio(figure)}`).join(", ")}`);
  }
  return lines;
}
