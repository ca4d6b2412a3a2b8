/* Maakt van rijen tekst een CSV- of Excelbestand, in de browser. Nodig voor Excel: zip.js. Kent niets van deze site. */
(() => {
  "use strict";
  /** @typedef {Cel[][]} Rijen de eerste rij is de kop; een getal blijft een getal */

  /* Een rekenprogramma voert een cel uit die zo begint, ook na spaties. */
  const FORMULE = /^[\t\r]|^\s*[=+\-@|%＝＋－＠]/;
  const VREEMD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

  /**
   * CSV zoals Excel in Nederland het opent: BOM, puntkomma, en geen cel die als formule wordt gelezen.
   * @param {Rijen} rijen
   * @returns {string}
   */
  function csv(rijen) {
    /** @param {Cel} wat */
    const cel = (wat) => (typeof wat === "number" ? String(wat).replace(".", ",") : `"${(FORMULE.test(wat) ? "'" : "") + wat.replace(/"/g, '""')}"`);
    return "\ufeff" + rijen.map((rij) => rij.map(cel).join(";") + "\r\n").join("");
  }

  /** @param {string} tekst @returns {string} de tekst zoals zij in XML mag staan */
  function xml(tekst) {
    return tekst.replace(VREEMD, "").replace(/[&<>"]/g, (teken) => `&#${teken.charCodeAt(0)};`);
  }

  /** @param {number} nummer vanaf 0 @returns {string} A, B, … Z, AA */
  function kolom(nummer) {
    return (nummer > 25 ? kolom(Math.floor(nummer / 26) - 1) : "") + String.fromCharCode(65 + (nummer % 26));
  }

  /**
   * Een Excelbestand met één blad; elke cel is tekst of een getal, dus nooit een formule.
   * @param {Rijen} rijen
   * @param {string} blad de naam van het blad
   * @param {Record<number, string[]>} [keuzes] per kolom, vanaf 0, de woorden waaruit men kiest
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function xlsx(rijen, blad, keuzes = {}) {
    const ns = 'xmlns="http://schemas.openxmlformats.org/', kop = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    const soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.", los = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const breed = rijen[0].map((_, n) => Math.min(60, Math.max(...rijen.map((rij) => String(rij[n]).length)) + 3));
    /** @param {Cel} wat @param {string} plek @param {number} r */
    const cel = (wat, plek, r) => (typeof wat === "number" ? `<c r="${plek}" s="3"><v>${wat}</v></c>`
      : `<c r="${plek}" t="inlineStr" s="${r ? 1 : 2}"><is><t xml:space="preserve">${xml(wat)}</t></is></c>`);
    /** @param {Cel[]} rij @param {number} r */
    const cellen = (rij, r) => rij.map((wat, n) => cel(wat, `${kolom(n)}${r + 1}`, r)).join("");
    const bereik = `A1:${kolom(rijen[0].length - 1)}${rijen.length}`;
    const kies = Object.entries(keuzes).map(([n, woorden]) => `<dataValidation type="list" allowBlank="1" sqref="${kolom(Number(n))}2:${kolom(Number(n))}${rijen.length + 40}"><formula1>"${xml(woorden.join(","))}"</formula1></dataValidation>`);
    const keus = kies.length ? `<dataValidations count="${kies.length}">${kies.join("")}</dataValidations>` : "";
    const delen = {
      "[Content_Types].xml": `<Types ${ns}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${soort}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${soort}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${soort}styles+xml"/></Types>`,
      "_rels/.rels": `<Relationships ${ns}package/2006/relationships"><Relationship Id="rId1" Type="${los}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook ${ns}spreadsheetml/2006/main" xmlns:r="${los}"><sheets><sheet name="${xml(blad.replace(/[\\/?*[\]:]/g, " ").slice(0, 31).replace(/^'+|'+$/g, ""))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships ${ns}package/2006/relationships"><Relationship Id="rId1" Type="${los}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${los}/styles" Target="styles.xml"/></Relationships>`,
      "xl/styles.xml": `<styleSheet ${ns}spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
      "xl/worksheets/sheet1.xml": `<worksheet ${ns}spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${breed.map((b, n) => `<col min="${n + 1}" max="${n + 1}" width="${b}" customWidth="1"/>`).join("")}</cols><sheetData>${rijen.map((rij, r) => `<row r="${r + 1}">${cellen(rij, r)}</row>`).join("")}</sheetData><autoFilter ref="${bereik}"/>${keus}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
    };
    return window.Handreiking.zip(Object.entries(delen).map(([naam, inhoud]) => ({ naam, inhoud: kop + inhoud })));
  }

  window.Handreiking = Object.assign(window.Handreiking || {}, { csv, xlsx, xml });
})();
