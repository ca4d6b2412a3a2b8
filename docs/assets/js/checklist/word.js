/* Maakt van een ingevulde lijst een Word-bestand: echte koppen, vakjes om aan te klikken en een kop die op elk blad terugkomt. */
(() => {
  "use strict";
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"';
  const NS = "http://schemas.openxmlformats.org/", REL = `${NS}officeDocument/2006/relationships`, SOORT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const BREED = [850, 4678, 2268, 1842];
  const DELEN = { styles: "styles", settings: "settings", header1: "header", footer1: "footer" };

  /** @param {string} tekst @param {string} [opmaak] */
  function stuk(tekst, opmaak = "") {
    const regels = tekst.split("\n").map((regel) => `<w:t xml:space="preserve">${window.Handreiking.xml(regel)}</w:t>`);
    return `<w:r>${opmaak && `<w:rPr>${opmaak}</w:rPr>`}${regels.join("<w:br/>")}</w:r>`;
  }
  /** @param {string} inhoud @param {string} [stijl] */
  const alinea = (inhoud, stijl = "") => `<w:p>${stijl && `<w:pPr><w:pStyle w:val="${stijl}"/></w:pPr>`}${inhoud}</w:p>`;

  /** @param {string} naam @param {number} nr @param {string} soort @param {string} inhoud */
  function veld(naam, nr, soort, inhoud) {
    return `<w:sdt><w:sdtPr><w:alias w:val="${window.Handreiking.xml(naam.slice(0, 64))}"/><w:tag w:val="veld-${nr}"/><w:id w:val="${100000000 + nr}"/>${soort}</w:sdtPr><w:sdtContent>${inhoud}</w:sdtContent></w:sdt>`;
  }
  /** Leeg is alleen wit: Word drukt ook een voorbeeld af, en dan staat dat op de plek van de pen. @param {string} naam @param {number} nr @param {string} tekst */
  function tekstveld(naam, nr, tekst) {
    return tekst ? veld(naam, nr, '<w:text w:multiLine="1"/>', stuk(tekst)) : veld(naam, nr, '<w:showingPlcHdr/><w:text w:multiLine="1"/>', stuk("\u00a0".repeat(12), '<w:rStyle w:val="PlaceholderText"/>'));
  }
  /** @param {string} naam @param {number} nr @param {boolean} af */
  function vakje(naam, nr, af) {
    const letter = "MS Gothic";
    return veld(naam, nr, `<w14:checkbox><w14:checked w14:val="${af ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="${letter}"/><w14:uncheckedState w14:val="2610" w14:font="${letter}"/></w14:checkbox>`,
      stuk(af ? "☒" : "☐", `<w:rFonts w:ascii="${letter}" w:eastAsia="${letter}" w:hAnsi="${letter}" w:hint="eastAsia"/><w:sz w:val="28"/>`));
  }

  /** @param {string[]} cellen @param {string} eigen */
  const tabelrij = (cellen, eigen) => `<w:tr><w:trPr><w:cantSplit/>${eigen}</w:trPr>${cellen.map((cel, n) => `<w:tc><w:tcPr><w:tcW w:w="${BREED[n]}" w:type="dxa"/></w:tcPr>${cel}</w:tc>`).join("")}</w:tr>`;

  /** @param {Puntbeeld} punt @param {number} n */
  function puntrij(punt, n) {
    const { af = false, wie = "", wanneer = "", notitie = "" } = punt.stand(), nr = n * 3 + 1, bij = `punt ${n + 1}`;
    const tekst = `${punt.tekst}${punt.soort === "vast" ? "" : punt.soort === "eigen" ? " (eigen punt)" : " (vervallen)"}`;
    return tabelrij([alinea(vakje(`Klaar bij ${bij}`, nr, af)), alinea(stuk(tekst)) + (punt.rolnaam ? alinea(stuk(punt.rolnaam), "Klein") : "") + (notitie.trim() ? alinea(stuk(`Notitie: ${notitie.trim()}`), "Klein") : ""),
      alinea(tekstveld(`Wie bij ${bij}`, nr + 1, wie.trim())), alinea(tekstveld(`Wanneer bij ${bij}`, nr + 2, wanneer.trim()))], "");
  }

  /** @param {string} id @param {string} naam @param {number} punten @param {string} [al] @param {string} [letter] */
  const stijl = (id, naam, punten, al = "", letter = "") => `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${naam}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${al}</w:pPr><w:rPr>${letter}<w:sz w:val="${punten * 2}"/></w:rPr></w:style>`;

  /**
   * @param {Lijst} lijst
   * @param {Date} dag
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function word(lijst, dag) {
    const { xml, zip } = window.Handreiking, punten = lijst.punten(), tellen = punten.filter((punt) => punt.soort !== "vervallen");
    const datum = dag.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" }), titel = xml(lijst.titel);
    const tijd = `${dag.toISOString().slice(0, 19)}Z`, adres = location.protocol === "file:" ? "" : ` · ${location.origin}${location.pathname}`;
    const rand = ["top", "left", "bottom", "right", "insideH", "insideV"].map((kant) => `<w:${kant} w:val="single" w:sz="4" w:space="0" w:color="6E6E6E"/>`).join("");
    const tabel = `<w:tbl><w:tblPr><w:tblW w:w="${BREED.reduce((a, b) => a + b)}" w:type="dxa"/><w:tblBorders>${rand}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstRow="1" w:val="0020"/><w:tblCaption w:val="${titel}"/><w:tblDescription w:val="De punten, met wie het doet, wanneer en of het klaar is."/></w:tblPr><w:tblGrid>${BREED.map((b) => `<w:gridCol w:w="${b}"/>`).join("")}</w:tblGrid>${tabelrij(["Klaar", "Punt", "Wie", "Wanneer"].map((kop) => alinea(stuk(kop, "<w:b/>"))), "<w:tblHeader/>")}${punten.map(puntrij).join("")}</w:tbl>`;
    const blad = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
    /** @param {string} code */
    const getal = (code) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    const delen = {
      "[Content_Types].xml": `<Types xmlns="${NS}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${SOORT}document.main+xml"/>${Object.entries(DELEN).map(([naam, soort]) => `<Override PartName="/word/${naam}.xml" ContentType="${SOORT}${soort}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      "_rels/.rels": `<Relationships xmlns="${NS}package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${NS}package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="${NS}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${titel}</dc:title><dc:creator>${xml(lijst.site)}</dc:creator><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${tijd}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${tijd}</dcterms:modified></cp:coreProperties>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="${NS}package/2006/relationships">${Object.entries(DELEN).map(([naam, soort], n) => `<Relationship Id="rId${n + 1}" Type="${REL}/${soort}" Target="${naam}.xml"/>`).join("")}</Relationships>`,
      "word/settings.xml": `<w:settings ${W}><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/></w:settings>`,
      "word/styles.xml": `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${stijl("Normal", "Normal", 11, '<w:spacing w:after="60"/>')}${stijl("Heading1", "heading 1", 20, '<w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/>', "<w:b/>")}${stijl("Onder", "Onder", 11, '<w:spacing w:after="200"/>')}${stijl("Klein", "Klein", 9.5)}${stijl("Header", "header", 9)}${stijl("Footer", "footer", 9)}<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style></w:styles>`,
      "word/header1.xml": `<w:hdr ${W}>${alinea(stuk(lijst.site), "Header")}</w:hdr>`,
      "word/footer1.xml": `<w:ftr ${W}>${alinea(`${stuk(`${lijst.titel}${adres} · blad `)}${getal("PAGE")}${stuk(" van ")}${getal("NUMPAGES")}`, "Footer")}</w:ftr>`,
      "word/document.xml": `<w:document ${W} xmlns:r="${REL}"><w:body>${alinea(stuk(lijst.titel), "Heading1")}${alinea(stuk(`${tellen.filter((punt) => punt.stand().af).length} van de ${tellen.length} klaar. Ingevuld op ${datum}.`))}${alinea(stuk("Vul geen patiëntgegevens in."), "Onder")}${tabel}${alinea("")}${blad}</w:body></w:document>`,
    };
    return zip(Object.entries(delen).map(([naam, inhoud]) => ({ naam, inhoud: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${inhoud}` })));
  }

  Object.assign(window.Handreiking.lijst, { word });
})();
