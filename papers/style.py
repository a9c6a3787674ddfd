"""How a pack of html looks, on a screen and on paper; colours are those of the theme."""

from dashboards.theme import AXIS, FOCUS, GRID, MUTED_TEXT, TEXT, WHITE

FACE = "Arial,'Liberation Sans',sans-serif"
STYLE = f"""
*{{box-sizing:border-box}}
body{{margin:0 auto;max-width:62rem;padding:1.5rem;font-family:{FACE};font-size:1rem;
line-height:1.45;color:{TEXT};background:{WHITE}}}
h1{{font-size:2.2rem;line-height:1.2;margin:.5rem 0 1.5rem}}
h2{{font-size:1.45rem;line-height:1.25;margin:0 0 .75rem}}
h3{{font-size:1.1rem;margin:1rem 0 .25rem}}
a{{color:{FOCUS.text}}}
.marking,footer{{font-weight:bold}}
.cover{{border-bottom:4px solid {FOCUS.mark};padding-bottom:1rem;margin-bottom:1.5rem}}
.cover dl{{display:grid;grid-template-columns:8rem 1fr;gap:.35rem 1rem;margin:0}}
dt{{font-weight:bold}}
dd{{margin:0 0 .5rem;overflow-wrap:anywhere}}
nav li{{margin:.25rem 0}}
nav a,#data a{{display:inline-block;min-height:1.5rem;min-width:1.5rem}}
.part{{border-top:1px solid {GRID};padding:1.5rem 0}}
.subject{{margin:0 0 .5rem}}
.why,.source,.notes,figcaption{{color:{MUTED_TEXT};font-size:.9rem}}
.source{{overflow-wrap:anywhere}}
figure{{margin:1rem 0}}
.chart{{display:block;width:100%;height:auto;max-width:50rem}}
.commentary{{border-left:4px solid {GRID};padding-left:1rem}}
.frame{{overflow-x:auto}}
table{{border-collapse:collapse;width:100%;font-size:.85rem}}
caption{{text-align:left;font-weight:bold;padding:.5rem 0}}
th,td{{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;
border-bottom:1px solid {GRID}}}
thead th{{border-bottom:2px solid {AXIS}}}
tbody th{{font-weight:normal}}
.number{{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}}
@page{{size:A4;margin:18mm 15mm;font-family:{FACE};font-size:9pt;
@bottom-right{{content:counter(page) " of " counter(pages)}}}}
@page across{{size:A4 landscape}}
@media print{{
html{{font-size:10pt}}
#scorecard{{page:across;break-after:page}}
body{{max-width:none;padding:0;font-size:10pt}}
.part{{border:0;padding:0}}
.part+.part:not(.measure,#scorecard){{margin-top:8mm}}
.measure{{break-before:page}}
h2,h2+p,caption,dt{{break-after:avoid}}
figure,li,tr{{break-inside:avoid}}
thead{{display:table-header-group}}
.frame{{overflow:visible}}
table{{font-size:7.5pt;table-layout:fixed}}
th,td{{overflow-wrap:break-word}}
}}
""".replace("\n", "")
