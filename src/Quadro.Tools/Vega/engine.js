// The drawing side of a chart worker. It runs in a bare engine: no document, no network, no timers, no clock.
var self = globalThis;
var console = { log() {}, info() {}, debug() {}, warn() {}, error() {} };
var timers = [];
var setTimeout = (run) => timers.push(run);
var clearTimeout = () => {};
if (typeof structuredClone === "undefined") {
  globalThis.structuredClone = function copy(value) {
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Date) return new Date(+value);
    if (Array.isArray(value)) return value.map(copy);
    if (value instanceof Set) return new Set([...value].map(copy));
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [copy(key), copy(item)]));
    return Object.fromEntries(Object.keys(value).map((key) => [key, copy(value[key])]));
  };
}
// A chart depends on its data alone.
Date.now = () => 0;
