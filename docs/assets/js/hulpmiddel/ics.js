/* Maakt een agendabestand (iCalendar, RFC 5545). Kent niets van deze site. */
(() => {
  "use strict";
  const NL = "\r\n", BYTES = 75;
  const ZONE = ["BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam", "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE"];

  /** @param {string} tekst @returns {string} zoals hij in een agenda mag staan */
  const veilig = (tekst) => tekst.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");

  /** @param {string} regel @returns {string} in stukken van hooguit 75 bytes; een teken blijft heel */
  function vouw(regel) {
    const tel = new TextEncoder();
    let uit = "", lengte = 0;
    for (const teken of regel) {
      const bytes = tel.encode(teken).length;
      if (lengte + bytes > BYTES) {
        uit += `${NL} `;
        lengte = 1;
      }
      uit += teken;
      lengte += bytes;
    }
    return uit;
  }

  /** @param {string} dag @param {number} later @returns {string} 20261122 */
  function kort(dag, later = 0) {
    const wanneer = new Date(`${dag}T12:00:00Z`);
    wanneer.setUTCDate(wanneer.getUTCDate() + later);
    return wanneer.toISOString().slice(0, 10).replace(/-/g, "");
  }

  /** @param {Afspraak} afspraak @param {string} stempel */
  function gebeurtenis({ id, dag, begin, minuten, titel, uitleg, adres }, stempel) {
    const tijd = begin ? [`DTSTART;TZID=Europe/Amsterdam:${kort(dag)}T${begin.replace(":", "")}00`, `DURATION:PT${minuten}M`]
      : [`DTSTART;VALUE=DATE:${kort(dag)}`, `DTEND;VALUE=DATE:${kort(dag, 1)}`, "TRANSP:TRANSPARENT"];
    return ["BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stempel}`, ...tijd, `SUMMARY:${veilig(titel)}`, `DESCRIPTION:${veilig(uitleg)}`, ...(adres ? [`URL:${adres}`] : []), "END:VEVENT"];
  }

  /**
   * @param {string} naam van de agenda
   * @param {Afspraak[]} afspraken
   * @param {Date} nu
   * @returns {string}
   */
  function ics(naam, afspraken, nu) {
    const stempel = `${nu.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handreiking Samenwerken//Borgingskalender//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${veilig(naam)}`,
      ...(afspraken.some((afspraak) => afspraak.begin) ? ZONE : []), ...afspraken.flatMap((afspraak) => gebeurtenis(afspraak, stempel)), "END:VCALENDAR"].map((regel) => vouw(regel) + NL).join("");
  }

  Object.assign(window.Handreiking, { ics });
})();
