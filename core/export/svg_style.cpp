// SPDX-License-Identifier: MIT
#include "core/export/svg_style.h"

#include <QStringList>

namespace halfclose {

namespace {

// The two palettes of ui/render/palette.cpp, by the names that the rules use.
constexpr char16_t light[] = u"--back:#fbfdff;--panel:#fff;--rule:#d5dbe3;--text:#1f2933;--quiet:#56616e;"
                             u"--client:#0067a8;--clientSoft:#6baed6;--server:#a85400;--serverSoft:#d9a273;--wire:#2f3a48;"
                             u"--ind:#83358f;--indText:#fff;--met:#00704f;--failed:#b3261e;--waiting:#7a5c00;"
                             u"--current:#fff6d9;";
constexpr char16_t dark[] = u"--back:#14191f;--panel:#1b222a;--rule:#3a4653;--text:#e6ebf0;--quiet:#a3afbb;"
                            u"--client:#6cb8ec;--clientSoft:#2f6690;--server:#f0a35e;--serverSoft:#8a5527;--wire:#c6d0da;"
                            u"--ind:#d79be3;--indText:#14191f;--met:#4cc79c;--failed:#ff8a80;--waiting:#e8c25a;"
                            u"--current:#3a3317;";

constexpr char16_t rules[]
    = u".back{fill:var(--back)}text{font-family:'DejaVu Sans',Verdana,sans-serif;fill:var(--text)}"
      u".m{font-family:'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}.b{font-weight:bold}"
      u".life{fill:none;stroke-dasharray:2 4}.lc{stroke:var(--clientSoft)}.ls{stroke:var(--serverSoft)}"
      u".c{fill:var(--client)}.s{fill:var(--server)}.cs{fill:var(--clientSoft)}.ss{fill:var(--serverSoft)}"
      u".bad{stroke:var(--failed);stroke-width:1.6}.wait{fill:var(--back);stroke-dasharray:3 2}"
      u".wc{stroke:var(--client)}.ws{stroke:var(--server)}"
      u".data{stroke:var(--wire);fill:var(--wire);stroke-width:1.4}.thin{stroke:var(--quiet);fill:var(--quiet)}"
      u".fin{stroke:var(--quiet);fill:none;stroke-width:1.4}"
      u".rst{stroke:var(--failed);fill:none;stroke-width:2}.rst line.d{stroke-dasharray:6 3}"
      u".ind{stroke:var(--ind);fill:var(--ind);stroke-width:1.8}.ind line{stroke-dasharray:5 3}"
      u".box{fill:var(--panel);stroke:var(--rule)}.hc{stroke:var(--client);stroke-width:1.4}"
      u".hs{stroke:var(--server);stroke-width:1.4}.pill{fill:var(--ind)}.pillBad{fill:var(--failed)}"
      u"text.on{fill:var(--indText)}text.q{fill:var(--quiet)}text.met{fill:var(--met)}text.failed{fill:var(--failed)}"
      u"text.waiting{fill:var(--waiting)}text.tc{fill:var(--client)}text.ts{fill:var(--server)}"
      u"text.halo{stroke:var(--back);stroke-width:4;stroke-linejoin:round;paint-order:stroke}";

/// The rules with a palette's colours written out: few readers beside browsers know custom properties.
QString inColours(const QString &palette)
{
    QString style = QString::fromUtf16(rules);
    for (const QString &entry : palette.split(u';', Qt::SkipEmptyParts))
        style.replace(QStringLiteral("var(%1)").arg(entry.section(u':', 0, 0)), entry.section(u':', 1));
    return style;
}

} // namespace

QString pageColours(ExportOptions::Theme theme)
{
    const QString lights = QStringLiteral(":root{color-scheme:light;%1}").arg(QString::fromUtf16(light));
    const QString darks = QStringLiteral(":root{color-scheme:dark;%1}").arg(QString::fromUtf16(dark));
    switch (theme) {
    case ExportOptions::Theme::Light: return lights;
    case ExportOptions::Theme::Dark: return darks;
    case ExportOptions::Theme::Reader: break;
    }
    return QStringLiteral("%1@media(prefers-color-scheme:dark){%2}").arg(lights, darks);
}

QString svgStyle(ExportOptions::Theme theme)
{
    const QString darkRules = inColours(QString::fromUtf16(dark));
    if (theme == ExportOptions::Theme::Dark)
        return darkRules;
    const QString lightRules = inColours(QString::fromUtf16(light));
    if (theme == ExportOptions::Theme::Light)
        return lightRules;
    return QStringLiteral("%1@media(prefers-color-scheme:dark){%2}").arg(lightRules, darkRules);
}

} // namespace halfclose
