// @openmined/psi.js: entries a second of a setup message, and milliseconds of a question of 1,000 without a proof.
const PSI = require('@openmined/psi.js');
(async () => {
  const entries = Number(process.argv[2]);
  const psi = await PSI();
  const server = psi.server.createWithNewKey(true);
  const held = Array.from({ length: entries }, (_, i) => `bench:${i}`);
  const used = () => process.cpuUsage().user + process.cpuUsage().system;
  let from = process.hrtime.bigint(), usedFrom = used();
  const setup = server.createSetupMessage(1e-9, 1000, held, psi.dataStructure.GCS);
  const build = Number(process.hrtime.bigint() - from) / 1e9, buildUsed = (used() - usedFrom) / 1e6;
  const client = psi.client.createWithNewKey(true);
  const asked = Array.from({ length: 1000 }, (_, i) => `bench:${i * 7}`);
  from = process.hrtime.bigint();
  usedFrom = used();
  const request = client.createRequest(asked);
  const response = server.processRequest(request);
  const hits = client.getIntersection(setup, response);
  const question = Number(process.hrtime.bigint() - from) / 1e6, questionUsed = (used() - usedFrom) / 1e3;
  if (hits.length === 0) throw new Error('no hits');
  console.log([entries / build, entries / buildUsed, question, questionUsed].map((n) => n.toFixed(0)).join(' '));
})();
