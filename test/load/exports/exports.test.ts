import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportFormats } from '../../../src/load/exports/index.js';
import type { ExportRecord } from '../../../src/load/exports/export-format.js';

/** The form a text is taken for, and its records. */
async function check(text: string, name: string, expected: readonly Partial<ExportRecord>[]): Promise<void> {
  const lines = text.split('\n');
  const format = exportFormats.find((one) => one.recognises(lines));
  assert.equal(format?.name, name);
  const records: ExportRecord[] = [];
  for await (const record of format?.split(lines, Buffer.from(text)) ?? []) records.push(record);
  assert.equal(records.length, expected.length, 'number of records');
  expected.forEach((fields, at) => {
    const found = Object.fromEntries(Object.keys(fields).map((key) => [key, records[at]?.[key as keyof ExportRecord]])); // keys of a record
    assert.deepEqual(found, fields);
  });
}

const nexis = `\ufeffDownload Request: Select Items: 1-2
Terms: (harbour)

                               1 of 2 DOCUMENTS


                               The Quayside Courier

                            January 11, 2010 Monday
                                  City Edition

Crane stops ferry for a day: harbour master
says repair will be short

BYLINE: By Mara Quill and Bo Lind

SECTION: NEWS; Pg. 4

LENGTH: 35 words

DATELINE: PORT ELLEN

 The ferry lay at the quay on Monday because
the crane beside it could not be turned.

 WASHINGTON: is the name of the crane, and nobody
knows why.

LOAD-DATE: January 13, 2010

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                     Copyright 2010 Courier House Ltd
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                               Hafenbote

                         27. Februar 2012 Montag

Kran steht still

AUTOR: Uta Kai

RUBRIK: LOKALES; S. 3

LÄNGE: 12 Wörter

 Der Kran am Kai steht seit Montag still.

UPDATE: 28. Februar 2012

SPRACHE: GERMAN; DEUTSCH
`;

const uni = `1. Crane stops ferry
2. Fair opens late

Crane stops ferry
The Quayside Courier
January 10, 2018 Wednesday 10:36 EST

Copyright 2018 Courier House Ltd All Rights Reserved

Section: NEWS
Length:\u00a012 words
Byline:\u00a0By MARA QUILL and BO LIND; reported from the quay

Body


The ferry lay at the quay.

It ran again at noon.

Classification

Language: ENGLISH

Load-Date: January 11, 2018

End of Document

Fair opens late
The Evening Post
January 11, 2018 Thursday, Late Edition - Final

Length: 9 words

Body

Rain kept the fair closed until noon.

Load-Date: January 12, 2018

End of Document
`;

const factiva = `SE NEWS
HD Crane stops ferry
BY By Mara Quill
CR Reuters
WC 22 words
PD 13 November 2017
SN The Quayside Courier
SC QUAYC
PG 4
LA English
CY (c) 2017 Courier House
LP The ferry lay at the quay on Monday
because the crane could not be turned.
TD It ran again at noon.
NS gtrans : Transport
AN
Document QUAYC00020171113edbd0000d

Fair opens late
Bo Lind
9 words
29 December 2011
The Evening Post
EVPST
12
English
(c) 2011 Post House

Rain kept the fair closed until noon.

Document EVPST00020111229e7ct00012
`;

const proquest = `____________________________________________________________

Document 1 of 2

Crane stops ferry

Author: Quill, Mara; Lind, Bo

ProQuest document link

Abstract: The ferry lay at the quay.

Full text: The ferry lay at the quay on Monday
because the crane could not be turned.

Question: who pays for it?

Subject: Ferries; Cranes

Publication title: The Quayside Courier

Publication date: Mar 3, 2005

Language of publication: English

Document URL: https://www.proquest.example/1

____________________________________________________________

Document 2 of 2

Fair opens late

Publication info: The Evening Post ; Port Ellen. 04 Mar 2005: B2

Full text: Not available.

Database: News

____________________________________________________________
Contact us
`;

const europresse = `Europresse

Le Quai du Soir
RÉGION, mardi 14 mars 2006, p. 16

TRANSPORTS

La grue arrête le bac

Mara Quill

Le bac est resté à quai mardi, la grue ne tournant plus.

Il est reparti à midi.

© 2006 Le Quai du Soir. Tous droits réservés.
Numéro de document : news·20060314·QS·0q01

Le Quai du Soir
mercredi 15 mars 2006

La foire ouvre tard

La pluie a fermé la foire jusqu'à midi.

© 2006 Le Quai du Soir. Tous droits réservés.
Numéro de document : news·20060315·QS·0q02
`;

const sgml = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" NEWID="7">
<DATE> 2-MAR-1987 15:01:01.79</DATE>
<TOPICS><D>ship</D><D>grain</D></TOPICS>
<PLACES><D>uk</D></PLACES>
<TEXT>&#2;
<TITLE>CRANE &lt;CRN> STOPS FERRY</TITLE>
<AUTHOR>    By Mara Quill, Reuters</AUTHOR>
<DATELINE>    PORT ELLEN, March 2 - </DATELINE><BODY>The ferry lay at
the quay.
    It ran again at noon.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" NEWID="8">
<DATE>3-MAR-1987</DATE>
<TOPICS></TOPICS>
<TEXT TYPE="BRIEF">
<TITLE>NO TEXT</TITLE>
</TEXT>
</REUTERS>
`;

describe('A database export', () => {
  it('of Nexis, classic, is one record after another, the day of publication and not that of loading', () => {
    check(nexis, 'Nexis (classic text)', [
      {
        title: 'Crane stops ferry for a day: harbour master says repair will be short',
        source: 'The Quayside Courier',
        date: 'January 11, 2010 Monday City Edition',
        authors: ['Mara Quill', 'Bo Lind'],
        section: 'NEWS; Pg. 4',
        lang: 'ENGLISH',
        text: 'The ferry lay at the quay on Monday because the crane beside it could not be turned.\n\nWASHINGTON: is the name of the crane, and nobody knows why.',
      },
      {
        title: 'Kran steht still',
        source: 'Hafenbote',
        date: '27. Februar 2012 Montag',
        authors: ['Uta Kai'],
        section: 'LOKALES; S. 3',
        text: 'Der Kran am Kai steht seit Montag still.',
      },
    ]);
  });

  it('of Nexis Uni does not take its table of contents for headlines', () => {
    check(uni, 'Nexis Uni (text)', [
      {
        title: 'Crane stops ferry',
        source: 'The Quayside Courier',
        date: 'January 10, 2018 Wednesday 10:36 EST',
        authors: ['MARA QUILL', 'BO LIND'],
        text: 'The ferry lay at the quay.\n\nIt ran again at noon.',
      },
      {
        title: 'Fair opens late',
        source: 'The Evening Post',
        date: 'January 11, 2018 Thursday, Late Edition - Final',
        text: 'Rain kept the fair closed until noon.',
      },
    ]);
  });

  it('of Factiva is read with its codes and without', () => {
    check(factiva, 'Factiva (text)', [
      {
        title: 'Crane stops ferry',
        authors: ['Mara Quill'],
        agency: 'Reuters',
        date: '13 November 2017',
        source: 'The Quayside Courier',
        lang: 'English',
        text: 'The ferry lay at the quay on Monday because the crane could not be turned.\n\nIt ran again at noon.',
      },
      {
        title: 'Fair opens late',
        authors: ['Bo Lind'],
        date: '29 December 2011',
        source: 'The Evening Post',
        lang: 'English',
        text: 'Rain kept the fair closed until noon.',
      },
    ]);
  });

  it('of ProQuest has its citation behind the text', () => {
    check(proquest, 'ProQuest (text)', [
      {
        title: 'Crane stops ferry',
        authors: ['Mara Quill', 'Bo Lind'],
        source: 'The Quayside Courier',
        date: 'Mar 3, 2005',
        lang: 'English',
        description: 'The ferry lay at the quay.',
        text: 'The ferry lay at the quay on Monday because the crane could not be turned.\n\nQuestion: who pays for it?',
      },
      { title: 'Fair opens late', source: 'The Evening Post', date: '04 Mar 2005', text: '' },
    ]);
  });

  it('of Europresse ends with the number of each document', () => {
    check(europresse, 'Europresse (text)', [
      {
        title: 'La grue arrête le bac',
        source: 'Le Quai du Soir',
        date: '14 mars 2006',
        section: 'RÉGION',
        authors: ['Mara Quill'],
        text: 'Le bac est resté à quai mardi, la grue ne tournant plus.\n\nIl est reparti à midi.',
      },
      { title: 'La foire ouvre tard', source: 'Le Quai du Soir', date: '15 mars 2006', text: "La pluie a fermé la foire jusqu'à midi." },
    ]);
  });

  it('in the SGML of Reuters keeps records without text', () => {
    check(sgml, 'Reuters SGML', [
      {
        title: 'CRANE <CRN> STOPS FERRY',
        authors: ['By Mara Quill, Reuters'],
        date: '2-MAR-1987 15:01:01.79',
        source: 'Reuters',
        tags: ['ship', 'grain'],
        text: 'PORT ELLEN, March 2 - The ferry lay at\nthe quay.\n\nIt ran again at noon.\n Reuter',
      },
      { title: 'NO TEXT', date: '3-MAR-1987', text: '' },
    ]);
  });

  it('in RIS states a year as a year', () => {
    check(
      'TY  - NEWS\nTI  - Crane stops ferry\nAU  - Quill, Mara\nT2  - The Quayside Courier\nDA  - 1939/10/30/\nY2  - 2019/01/02\nKW  - ferries\nKW  - cranes\nN2  - The ferry lay\n at the quay.\nSP  - 4\nER  - \n\nTY  - NEWS\nT1  - Fair opens late\nPY  - 1940///\nER  - \n',
      'RIS',
      [
        {
          title: 'Crane stops ferry',
          authors: ['Mara Quill'],
          source: 'The Quayside Courier',
          date: '1939-10-30',
          retrieved: '2019-01-02',
          tags: ['ferries', 'cranes'],
          text: 'The ferry lay\n at the quay.',
        },
        { title: 'Fair opens late', date: '1940', text: '' },
      ],
    );
  });

  it('in JSON lines is read by the keys of the tools that write them', () => {
    check(
      [
        {
          title: 'Crane stops ferry',
          maintext: 'The ferry lay at the quay.',
          authors: ['Mara Quill'],
          date_publish: '2019-03-08 10:00:00',
          date_download: '2019-04-01',
          source_domain: 'courier.example',
          language: 'en',
          url: 'https://courier.example/1',
        },
        { title: 'Fair opens late', text: 'Rain kept the fair closed.', domain: 'post.example', date: '2019-03-09' },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
      'JSON lines',
      [
        {
          title: 'Crane stops ferry',
          authors: ['Mara Quill'],
          date: '2019-03-08 10:00:00',
          retrieved: '2019-04-01',
          source: 'courier.example',
          lang: 'en',
          url: 'https://courier.example/1',
          text: 'The ferry lay at the quay.',
        },
        { title: 'Fair opens late', source: 'post.example', date: '2019-03-09', text: 'Rain kept the fair closed.' },
      ],
    );
  });

  it('in JSON may be a list of references, or what a scraper wrote of one page', () => {
    check(
      JSON.stringify(
        [
          {
            type: 'article-newspaper',
            title: 'Crane stops ferry',
            author: [{ family: 'Quill', given: 'Mara' }],
            'container-title': 'The Quayside Courier',
            issued: { 'date-parts': [[2019, 3, 8]] },
            URL: 'https://courier.example/1',
            abstract: 'The ferry lay.',
          },
        ],
        null,
        2,
      ),
      'JSON',
      [
        {
          title: 'Crane stops ferry',
          authors: ['Mara Quill'],
          source: 'The Quayside Courier',
          date: '2019-03-08',
          url: 'https://courier.example/1',
          text: 'The ferry lay.',
        },
      ],
    );
    check(
      JSON.stringify(
        {
          title: 'Fair',
          author: 'Bo Lind; Uta Kai',
          source: 'https://post.example/2',
          'source-hostname': 'The Evening Post',
          text: 'Rain.',
          fingerprint: 'x',
          filedate: '2020-01-01',
          date: '2019-03-09',
        },
        null,
        1,
      ),
      'JSON',
      [
        {
          title: 'Fair',
          authors: ['Bo Lind', 'Uta Kai'],
          source: 'The Evening Post',
          url: 'https://post.example/2',
          date: '2019-03-09',
          retrieved: '2020-01-01',
          text: 'Rain.',
        },
      ],
    );
  });
});

describe('A mailbox', () => {
  const box = [
    'From mara@quay.example Sat Dec 28 23:31:00 2019',
    'From: =?utf-8?q?Mara_Qu=C3=AFll?= <mara@quay.example>',
    'Subject: =?iso-8859-1?q?Kran_f=E4hrt_wieder?=',
    'Date: Sat, 28 Dec 2019 23:30:00 -0500 (EST)',
    'Message-ID: <1@quay.example>',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Der Kran f=E4hrt.',
    '',
    '>From Monday on it runs again.',
    '',
    'From bo@quay.example Sun Dec 29 01:00:00 2019',
    'From: bo@quay.example',
    'Subject: Fair',
    'Date: Sun, 29 Dec 2019 00:10:00 +0900',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Rain kept the <b>fair</b> closed.</p>',
    '',
  ].join('\n');
  it('gives each message with its words decoded, on the day its Date line names', () =>
    check(box, 'a mailbox (mbox)', [
      {
        title: 'Kran fährt wieder',
        authors: ['Mara Quïll'],
        date: 'Sat, 28 Dec 2019 23:30:00 -0500',
        text: 'Der Kran fährt.\n\nFrom Monday on it runs again.',
      },
      { title: 'Fair', authors: ['bo@quay.example'], date: 'Sun, 29 Dec 2019 00:10:00 +0900', text: 'Rain kept the **fair** closed.' },
    ]));
});
