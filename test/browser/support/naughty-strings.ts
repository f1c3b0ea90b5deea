/** Texts that have broken other sites; each marks itself so that it can be found again (R24). */
export const NAUGHTY: readonly string[] = [
  `<script>globalThis.canary = 1</script>`,
  `"><img src=x onerror="globalThis.canary=1">`,
  `'><svg/onload=globalThis.canary=1>`,
  `<iframe srcdoc="<script>parent.canary=1</script>"></iframe>`,
  `javascript:globalThis.canary=1`,
  `</textarea><script>globalThis.canary=1</script>`,
  `</title><script>globalThis.canary=1</script>`,
  `{{constructor.constructor('globalThis.canary=1')()}}`,
  `\${globalThis.canary=1}`,
  `%3Cscript%3EglobalThis.canary=1%3C/script%3E`,
  `'; DROP TABLE vacancy; --`,
  `" OR "1"="1`,
  `\u202Egnirts tfel ot thgir`,
  `Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA`,
  `🏗️👩‍🏭 İstanbul ß ﬁ`,
];
