// Builds generated archives, indexes them with tertib and with Pagefind, drives both in headless Chromium, and prints what
// it measured as tables and as JSON. How to run it: README.md.

import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { disk, scratch } from "../../tests/browser/support/site.mjs";
import { build } from "./ukur/bangun.mjs";
import { calm } from "./ukur/kueri.mjs";
import { measure as pagefind } from "./ukur/pagefind.mjs";
import { ratios, tables } from "./ukur/laporan.mjs";
import { open } from "./ukur/peramban.mjs";
import { serve } from "./ukur/server.mjs";
import { table } from "./ukur/tabel.mjs";
import { measure as tertib } from "./ukur/tertib.mjs";

const USAGE = `node bench.mjs [CASES …] [--only tertib|pagefind] [--folder FOLDER] [--json FILE] [--repeat N]
  CASES     sizes of the archive; 1000 10000 50000 where none is given
  --folder  keeps the indexes there; those that are there already are not built again
  --repeat  times that each query is asked cold, and warm (5)`;

/** @param {string[]} words */
function options(words) {
  const found = { sizes: [], tools: ["tertib", "pagefind"], folder: undefined, json: undefined, repeat: 5 };
  for (let at = 0; at < words.length; at += 1) {
    const value = () => words[(at += 1)] ?? stop(`${words[at - 1]} needs a value`);
    if (words[at] === "--only") found.tools = [value()];
    else if (words[at] === "--folder") found.folder = value();
    else if (words[at] === "--json") found.json = value();
    else if (words[at] === "--repeat") found.repeat = Number(value());
    else if (Number(words[at]) > 0) found.sizes.push(Number(words[at]));
    else stop(`${words[at]}?`);
  }
  if (!["tertib", "pagefind"].includes(found.tools[0])) stop(`${found.tools[0]}?`);
  if (found.sizes.length === 0) found.sizes = [1000, 10000, 50000];
  return found;
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

const asked = options(process.argv.slice(2));
const temporary = asked.folder ? null : scratch();
const results = [];
for (const size of asked.sizes) {
  for (const tool of asked.tools) {
    const result = { tool, cases: size, load: loadavg()[0], built: build(tool, size, asked.folder ?? temporary.folder), browser: {}, table: {} };
    Object.assign(calm, { idle: 0, busy: 0 });
    const server = await serve(result.built.folder);
    result.server = server.name;
    for (const [where, base] of [["http", server.base], ["file", disk(result.built.folder)]]) {
      const browser = await open();
      result.browser[where] = await (tool === "tertib" ? tertib : pagefind)(browser, base, result.built, asked.repeat);
      await browser.close();
      if (tool === "tertib") result.table[where] = await table(open, base, asked.repeat);
    }
    server.close();
    result.load = Math.max(result.load, loadavg()[0]);
    result.calm = { ...calm };
    delete result.built.folder;
    results.push(result);
    for (const line of tables(result)) console.log(line);
  }
}
temporary?.close();
for (const line of ratios(results)) console.log(line);
const report = { date: new Date().toISOString().slice(0, 10), processors: cpus().length, processor: cpus()[0]?.model, results };
if (asked.json) writeFileSync(asked.json, `${JSON.stringify(report, null, 1)}\n`);
else console.log(JSON.stringify(report));
