// @openmined/psi.js: entries a second of a setup message, by the clock and by the processor; then, for every line that
// is read, milliseconds of a question of 1,000 without a proof.
const PSI = require('@openmined/psi.js');
const readline = require('readline');
(async () => {
  const entries = Number(process.argv[2]);
  const psi = await PSI();
  const server = psi.server.createWithNewKey(true);
  const held = Array.from({ length: entries }, (_, i) => `bench:${i}`);
  const used = () => process.cpuUsage().user + process.cpuUsage().system;
  const from = process.hrtime.bigint(), usedFrom = used();
  const setup = server.createSetupMessage(1e-9, 1000, held, psi.dataStructure.GCS);
  const build = Number(process.hrtime.bigint() - from) / 1e9, buildUsed = (used() - usedFrom) / 1e6;
  console.log([entries / build, entries / buildUsed].map((n) => n.toFixed(0)).join(' '));
  const asked = Array.from({ length: 1000 }, (_, i) => `bench:${i * 7}`);
  for await (const _ of readline.createInterface({ input: process.stdin })) {
    const began = process.hrtime.bigint();
    const client = psi.client.createWithNewKey(true);
    const request = client.createRequest(asked);
    const response = server.processRequest(request);
    const hits = client.getIntersection(setup, response);
    if (hits.length === 0) throw new Error('no hits');
    console.log((Number(process.hrtime.bigint() - began) / 1e6).toFixed(0));
  }
})();
