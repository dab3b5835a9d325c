/** The page's own look: light and dark, narrow and wide, on paper, and in forced colours. */
export const STYLESHEET = `
:root{color-scheme:light dark;--paper:#f6f6f3;--sheet:#fff;--ink:#1b1f24;--soft:#525a63;--line:#d3d4cf;--band:#eeefeb;--link:#0b4f8a;--focus:#0b4f8a;
--fel:#a1161d;--fel-tint:#fdefee;--varning:#7a4a00;--varning-tint:#fdf4e0;--upplysning:#0b4f8a;--upplysning-tint:#edf4fb;--godkänd:#1c6437;--godkänd-tint:#eaf5ee;--ej-gjord:#525a63;--cut:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#15181b;--sheet:#1d2125;--ink:#e9e9e6;--soft:#aab1b8;--line:#40464d;--band:#262b30;--link:#93c1f2;--focus:#93c1f2;
--fel:#ff9e97;--fel-tint:#3a2022;--varning:#efc06a;--varning-tint:#362c18;--upplysning:#93c1f2;--upplysning-tint:#1c2b3b;--godkänd:#8ed3a6;--godkänd-tint:#1b3025;--ej-gjord:#aab1b8;--cut:#15181b}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;padding:0 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:1.9rem}h2{font-size:1.5rem}h3{font-size:1.25rem;margin:2.5rem 0 .75rem}h4{font-size:1.1rem}h5{font-size:1rem}h6{font-size:.95rem;margin:0 0 .25rem}
p{margin:.5rem 0}ul{margin:.25rem 0;padding-left:1.25rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
code,.cell{font-family:ui-monospace,"Cascadia Mono",Consolas,Menlo,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.92em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.shapes{position:absolute;width:0;height:0}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--sheet);padding:.5rem 1rem;z-index:1}
.skip:focus{top:.5rem}
.page-head,.columns{max-width:76rem;margin:0 auto}
.page-head{padding:1.75rem 0 1.25rem}.page-head:has(.overview,+main .overview){max-width:110rem}
.product{margin:0 0 .25rem;color:var(--soft);font-weight:600;letter-spacing:.02em}
.made,.files,.note,.source,.hint,.legend{color:var(--soft);font-size:.92rem}
.hint{font-weight:400}
nav{border-top:1px solid var(--line);padding-top:1rem;margin-bottom:2rem}
nav h2{font-size:1rem}
nav ul{list-style:none;padding:0}nav ul ul{padding-left:.8rem;border-left:2px solid var(--line)}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
nav li{margin:.35rem 0}nav .hint{display:block;font-size:.82rem;line-height:1.3}
main>section+section{margin-top:3.5rem}
.icon{width:1.05em;height:1.05em;vertical-align:-.16em;flex:none}
.cut{fill:none;stroke:var(--cut);stroke-width:2.2}
.icon-fel{color:var(--fel)}.icon-varning{color:var(--varning)}.icon-upplysning{color:var(--upplysning)}.icon-godkänd,.icon-godtagen{color:var(--godkänd)}.icon-ej-gjord{color:var(--ej-gjord)}
.verdict{margin:1rem 0;padding:1.1rem 1.25rem;background:var(--sheet);border:1px solid var(--line);border-left:.4rem solid var(--ej-gjord);border-radius:.4rem}
.verdict-stopped{border-left-color:var(--fel)}.verdict-warned{border-left-color:var(--varning)}.verdict-clear,.verdict-accepted{border-left-color:var(--godkänd)}
.headline{display:flex;gap:.6rem;align-items:center;margin:0;font-size:1.35rem;font-weight:650;line-height:1.25}
.headline .icon{width:1.5em;height:1.5em}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.4rem,1fr));gap:.35rem 1.25rem;margin:1rem 0 .75rem}
.tile{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.tile dt{display:flex;gap:.3rem;align-items:center;color:var(--soft);font-size:.88rem;overflow-wrap:normal}
.tile dd{margin:0;font-size:1.6rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
.bilaga+.bilaga{margin-top:2.25rem}
.bilaga>h4{padding-bottom:.4rem;border-bottom:2px solid var(--line)}
.finding{margin:1rem 0;padding:.9rem 1.1rem;background:var(--sheet);border:1px solid var(--line);border-left:.3rem solid var(--soft);border-radius:.35rem}
.finding-fel{border-left-color:var(--fel)}.finding-varning{border-left-color:var(--varning)}.finding-upplysning{border-left-color:var(--upplysning)}
.finding h5{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:center}
.finding h5 .cell{font-size:1rem}
.rule{color:var(--soft);font-weight:400;font-size:.85rem;overflow-wrap:anywhere}
.severity{display:inline-flex;gap:.35rem;align-items:center;white-space:nowrap;font-weight:650}
.severity-fel{color:var(--fel)}.severity-varning{color:var(--varning)}.severity-upplysning{color:var(--upplysning)}
.message{margin:.4rem 0 .6rem;max-width:46rem}
.facts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:.6rem 0}
.facts dt{color:var(--soft);font-size:.85rem}.facts dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums}
.fix{padding:.5rem .75rem;background:var(--band);border-radius:.3rem}
.changes,.follow-ons{margin:.75rem 0}
.follow-ons ul{list-style:none;padding-left:.9rem;border-left:2px solid var(--line)}
.follow-ons li+li{margin-top:.6rem}.follow-ons p{margin:.1rem 0}
.follow-ons li>p:first-child{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:center;font-size:.95rem}
.source{margin:.6rem 0 0}
details{margin-top:.35rem;font-size:.95rem}
summary{cursor:pointer;color:var(--link);width:fit-content;padding:.15rem 0}
.related{columns:2 22rem;column-gap:2rem}
.related li{break-inside:avoid}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0;max-width:100%}
table{overflow-wrap:break-word;border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.3rem}
caption.unseen{white-space:normal}
th,td{padding:.25rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;background:var(--band)}
.list,.numbers{background:var(--sheet)}
.numbers th[scope=row]{font-weight:600}
.figure{text-align:right;white-space:nowrap}.change{min-width:11rem}
.excerpt{background:var(--sheet);font-size:.85rem}
.excerpt td{max-width:15rem;min-width:2.5rem}
.excerpt .letter,.excerpt .number{background:var(--band);color:var(--soft);font-weight:400;text-align:center}
.excerpt .number{text-align:right;position:sticky;left:0}
.excerpt .number:has(.name){position:static}
.excerpt caption span{position:sticky;left:0;display:inline-block}
.excerpt .named{display:flex;gap:.6rem;text-align:left}
.excerpt .named span:first-child{min-width:1.4em;text-align:right}
.excerpt .name{color:var(--ink);width:10rem}
.excerpt .names td{max-width:10rem;background:var(--band);color:var(--soft);font-size:.8rem}
.excerpt thead td:first-child{background:var(--band)}
.excerpt small{display:block}
.marked{outline:3px solid var(--ink);outline-offset:-3px;font-weight:650}
.finding-fel .marked{outline-color:var(--fel);background:var(--fel-tint)}
.finding-varning .marked{outline-color:var(--varning);background:var(--varning-tint)}
.finding-upplysning .marked{outline-color:var(--upplysning);background:var(--upplysning-tint)}
.empty{font-style:italic;font-weight:400}
.key-figures+.key-figures{margin-top:2rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.legend span{display:inline-flex;gap:.35rem;align-items:center}
.key{width:.95rem;height:.95rem}
.key-figure{margin:.75rem 0;padding:.9rem 1.1rem;background:var(--sheet);border:1px solid var(--line);border-radius:.35rem}
.chart{display:block;width:100%;max-width:18rem;height:auto;margin:.5rem 0}
.chart text{fill:var(--soft);font-size:12px;font-variant-numeric:tabular-nums}
.grid{stroke:var(--line)}
.trend{fill:none;stroke:var(--soft);stroke-width:1.5}
.printed{fill:var(--ink)}
.computed{fill:none;stroke:var(--link);stroke-width:2}
.numbers small{display:block;color:var(--soft)}
.numbers .corner{color:var(--soft)}
.assessment{text-align:right;font-size:.85rem;min-width:5.2rem}
.wide th[scope=row]{min-width:9rem;max-width:16rem}
.errors{list-style:none;padding:0}.errors li{margin:.35rem 0}.errors a{margin-right:.4rem;font-weight:600}
.review h4{margin:1.4rem 0 .4rem}.review h5{margin:.6rem 0 .1rem}
.verdict-reasons{margin:.5rem 0;padding-left:1.25rem}.verdict-reasons .stops{font-weight:600}
.notice{margin:1rem 0;padding:.75rem 1.1rem;background:var(--sheet);border:1px solid var(--line);border-left:.4rem solid var(--varning);border-radius:.35rem}
.review .notice h4{margin-top:0}.notice .reasons{margin:.25rem 0}.ready{border-left-color:var(--godkänd)}
.compact li{margin:.15rem 0}.notes{color:var(--soft);font-size:.92rem}
.accepted-list{list-style:none;padding:0}.accepted-list li{margin:.6rem 0;break-inside:avoid}.accepted-list p{margin:.1rem 0;max-width:52rem}.review li .severity{display:inline}.review li .cell{margin-right:.3rem}
.completeness{width:100%}.completeness td{white-space:nowrap}.completeness td:nth-child(3){white-space:normal;width:48%}.completeness .icon{margin-right:.2rem}
.moment{white-space:nowrap}
.acceptance{margin:.5rem 0;padding:.5rem .75rem;background:var(--band);border-radius:.3rem;max-width:46rem}
.acceptance p{margin:.15rem 0;white-space:pre-line}
.finding-accepted{border-left-color:var(--godkänd)}
.review .numbers thead th:not(:first-child){text-align:right}.review .completeness thead th:nth-child(-n+3){text-align:left}
.policies td{min-width:7.5rem}.numbers thead th{overflow-wrap:normal}.policies td.figure{white-space:normal}.policies .cell{margin-top:.1rem}
.matrix .title{display:block;font-weight:400;color:var(--soft);font-size:.85rem;min-width:14rem;max-width:26rem}
.matrix .rule{color:var(--ink)}
.count{white-space:nowrap;margin-right:.4rem}
.reasons>li,.reasons>div{margin:.6rem 0}
.reasons dt{font-weight:600}.reasons dd{margin:0}
@media (max-width:67.99rem){nav ul ul ul{display:none}}
@media (max-width:44rem){h1,h2,h3,h4,h5{hyphens:auto}.scroll{scroll-padding-left:3rem}.marked{scroll-initial-target:nearest}}
@media (min-width:52rem){.key-figure{display:grid;grid-template-columns:16rem minmax(0,1fr);gap:0 1.5rem}.key-figure>*{grid-column:2;min-width:0}.key-figure>h5{grid-column:1/-1}.key-figure>.chart{grid-column:1;grid-row:2/span 4}}
@media (min-width:68rem){.columns{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-bottom:1rem;font-size:.92rem}}
@media (forced-colors:active){:root{--line:CanvasText;--soft:CanvasText;--ink:CanvasText;--link:LinkText;--cut:Canvas;--fel:CanvasText;--varning:CanvasText;--upplysning:CanvasText;--godkänd:CanvasText;--ej-gjord:CanvasText}.icon,.chart,.key{forced-color-adjust:none}.marked{outline-color:Highlight}}
@media print{@page{size:A4;margin:12mm 13mm}
:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--band:#f1f1ee;--link:#000;--fel:#a1161d;--fel-tint:#fff;--varning:#7a4a00;--varning-tint:#fff;--upplysning:#0b4f8a;--upplysning-tint:#fff;--godkänd:#1c6437;--ej-gjord:#444;--cut:#fff}
html{font-size:9.5pt}body{padding:0}
.skip,nav,.screen{display:none}
.columns{display:block}
a{text-decoration:none;color:inherit}
.review{break-after:page;font-size:.86rem;line-height:1.3}.submission+.submission{break-before:page}
.review h4{margin:.6rem 0 .15rem;font-size:1rem}.review .verdict,.review .notice{margin:.35rem 0;padding:.45rem .8rem}.review .headline{font-size:1.2rem}.review .tiles{margin:.3rem 0 0}.review .tile dd{font-size:1.05rem}.review .scroll{margin:.15rem 0;break-inside:avoid}.review li,.review p{margin:.1rem 0}.review .accepted-list li{margin:.25rem 0}
.review .hint,.review .note,.review .notes,.review caption{font-size:.8rem}.review table{font-size:.78rem}.review thead th,.review th .cell{white-space:nowrap}.review th small,.review td small{display:inline;margin-left:.3rem}.review .policies td small{display:block;margin:0;line-height:1.15}.review .policies td .cell{display:none}.review .completeness{font-size:.7rem}.review .completeness td,.review .completeness th{padding:.05rem .3rem}.review .completeness td:nth-child(3){width:38%}.review .figure,.review .change{white-space:nowrap}.review .accepted-list{font-size:.93em}.review .accepted-list p{max-width:none}.review .reason{display:inline}
h1{font-size:1.5rem}h2{font-size:1.3rem}
.page-head{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline;padding:0 0 .3rem}.page-head p{margin:0}h3{margin:.5rem 0 .2rem}.files{margin:.1rem 0}main>section+section{margin-top:1.5rem}
.scroll{overflow:visible}
.excerpt,.key-figure,.verdict,.notice,.acceptance,.facts,.fix,.changes li,.related li,tr{break-inside:avoid}
.finding h5,h2,h3,h4,h5,h6,caption,.message{break-after:avoid}
table{max-width:100%;overflow-wrap:anywhere;font-size:.82rem}.excerpt{font-size:.76rem}.excerpt td{max-width:13rem;min-width:0}.excerpt .name{width:9rem}.list th{white-space:nowrap}th,td{padding:.15rem .35rem}
@page wide{size:A4 landscape}body:has(.overview){page:wide}main.page-head{display:block}.overview{font-size:.64rem}.overview th,.overview td{padding:.15rem .25rem}.overview tfoot{display:table-row-group}.overview tfoot tr{break-before:avoid}.overview td:nth-child(2){white-space:nowrap}
.matrix{font-size:.74rem}.matrix th[scope=row]{width:48%}.matrix .title{min-width:0}.numbers th{overflow-wrap:normal}
.key-figure{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 1rem}.key-figure>*{grid-column:2;min-width:0}.key-figure>h5{grid-column:1/-1}.key-figure>.chart{grid-column:1;grid-row:2/span 4}
summary{list-style:none;font-weight:600;color:inherit}
details::details-content{content-visibility:visible;block-size:auto}}
`;

/** The stylesheet's hash, by which the page allows it and nothing else; a test computes it anew. */
export const STYLESHEET_HASH = 'sha256-dvDAxzW/p8ua6VuTcW5yWns2QMc2iyECsdO94JDPZGE=';
