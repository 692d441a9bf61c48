// Asks an index as a browser does, without one: node query.mjs FOLDER LANGUAGE QUERY... -> for each query the addresses found, the best first, then the bytes read.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [folder, language, ...queries] = process.argv.slice(2);
let bytes = 0;
globalThis.window = globalThis;
globalThis.location = { origin: "http://localhost", href: "http://localhost/" };
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
globalThis.fetch = async address => {
  const content = readFileSync(join(folder, String(address).split("?")[0].replace(/^.*\/index-root\//, "")));
  bytes += content.length;
  return { ok: true, status: 200, json: async () => JSON.parse(content), arrayBuffer: async () => content.buffer.slice(content.byteOffset, content.byteOffset + content.length) };
};
const script = readFileSync(join(folder, "pagefind.js"));
bytes += script.length;
const search = await import("data:text/javascript;base64," + script.toString("base64"));
await search.options({ basePath: "/index-root/", baseUrl: "/", noWorker: true });
await search.filters();
for (const query of queries) {
  const found = await search.search(query);
  const pages = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  console.log([query, ...pages.map(page => page.sub_results[0]?.anchor ? `${page.raw_url}#${page.sub_results[0].anchor.id}` : page.raw_url)].join("\t"));
}
console.log(bytes);
