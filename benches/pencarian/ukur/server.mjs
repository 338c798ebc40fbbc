// A web server in a process of its own, as on an intranet: nginx, or where that is not installed Node. One in this process would
// answer only when what drives the browser lets it.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scratch, serve as node } from "../../../tests/browser/support/site.mjs";

/** Where the site lies on the server. */
const BELOW = "/intranet/arsip/";

/** What nginx needs to know, everything of it below its own folder. @param {string} own @param {string} site @param {number} port */
const settings = (own, site, port) => `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
worker_processes 1;
pid ${own}/pid;
error_log ${own}/error.log;
events {}
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2; }
  charset utf-8;
  charset_types text/css;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `  ${name}_temp_path ${own}/${name};`).join("\n")}
  server { listen 127.0.0.1:${port}; location ${BELOW} { alias ${site}/; } }
}
`;

/** A port that nobody listens on. @returns {Promise<number>} */
function free() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => done(Boolean(socket.end())));
    socket.on("error", () => done(false));
  });
}

/** Waits for a process to listen. @param {import("node:child_process").ChildProcess} child @param {number} port */
async function listening(child, port) {
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** Serves a folder; tells with what. @param {string} site @returns {Promise<{base: string, name: string, close: () => void}>} */
export async function serve(site) {
  const port = await free();
  const own = scratch();
  const name = spawnSync("nginx", ["-v"]).status === 0 ? "nginx" : "Node";
  let child;
  if (name === "nginx") {
    const file = join(own.folder, "nginx.conf");
    writeFileSync(file, settings(own.folder, site, port));
    mkdirSync(join(own.folder, "logs"), { recursive: true });
    child = spawn("nginx", ["-p", own.folder, "-e", join(own.folder, "error.log"), "-c", file], { stdio: "inherit" });
  } else {
    child = spawn(process.execPath, [fileURLToPath(import.meta.url), site, String(port)], { stdio: "inherit" });
  }
  const close = () => {
    child.once("exit", () => own.close());
    child.kill();
  };
  process.once("exit", () => child.kill());
  await listening(child, port);
  return { base: `http://127.0.0.1:${port}${BELOW}`, name, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await node(process.argv[2], Number(process.argv[3]));
