import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameKey, publicationTable } from '../../src/load/publications.js';
import { shippedPublications } from '../../src/load/publications/index.js';

const table = publicationTable([{ name: 'My Guardian', hosts: ['theguardian.com'], aliases: ['MG'] }]);

describe('The publications table', () => {
  it('knows hosts, their subdomains and www', () => {
    const check = (host: string, name: string | undefined): void => assert.equal(table.byHost(host)?.name, name, host);
    check('www.themoscowtimes.com', 'The Moscow Times');
    check('news.bbc.co.uk', 'BBC News');
    check('m.spiegel.de', 'DER SPIEGEL');
    check('www.hna.de', 'Hessische/Niedersächsische Allgemeine');
    check('actu.fr', 'actu.fr');
    check('co.uk', undefined);
    check('nobody.example', undefined);
  });

  it("takes the keeper's publications first", () => {
    assert.equal(table.byHost('www.theguardian.com')?.name, 'My Guardian');
    assert.equal(table.byName('mg')?.name, 'My Guardian');
  });

  it('knows names by their letters', () => {
    assert.equal(table.byName('Moscow Times')?.name, 'The Moscow Times');
    assert.equal(table.byName('liberation')?.name, 'Libération');
    assert.equal(table.byName('No Such Paper'), undefined);
  });

  it('ships some thousands of publications, each with a name of letters, hosts in small letters and a language tag', () => {
    assert.ok(shippedPublications.length > 3000);
    for (const { name, hosts, lang } of shippedPublications) {
      assert.notEqual(nameKey(name), '', name);
      assert.ok(hosts.length > 0, name);
      for (const host of hosts) assert.match(host, /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, name);
      if (lang !== undefined) assert.match(lang, /^[a-z]{2,3}$/, name);
    }
  });

  it('lists no host twice', () => {
    const hosts = shippedPublications.flatMap((one) => one.hosts);
    assert.deepEqual(
      hosts.filter((host, at) => hosts.indexOf(host) !== at),
      [],
    );
  });
});
