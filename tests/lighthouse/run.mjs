// Lighthouse over pages of a site that is being served: node run.mjs CHROMIUM ADDRESS PAGE…
// A line for each page and form: four scores, then what each weighted audit that is not passed says.
import * as chromium from "chrome-launcher";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";

const [program, address, ...pages] = process.argv.slice(2);
const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
const browser = await chromium.launch({
  chromePath: program,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
let passed = true;
for (const page of pages)
  for (const [form, config] of [["phone"], ["desktop", desktop]]) {
    const { lhr: { categories, audits } } = await lighthouse(address + page, { port: browser.port, logLevel: "error", onlyCategories }, config);
    const scores = onlyCategories.map(name => Math.round(categories[name].score * 100));
    passed &&= scores.every(score => score === 100);
    console.log(`${scores.map(score => String(score).padStart(4)).join("")}  ${form.padEnd(8)}${page}`);
    for (const { id, weight } of onlyCategories.flatMap(name => categories[name].auditRefs)) {
      const { score, title, displayValue = "" } = audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.log(`      ${id}: ${title} ${displayValue}`);
    }
  }
await browser.kill();
process.exit(passed ? 0 : 1);
