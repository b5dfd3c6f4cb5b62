// The page is put together here; how it looks and plays stands in resources/player.
// SPDX-License-Identifier: MIT
#include "core/export/html.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>

#include "core/export/markup_text.h"
#include "core/export/played_table.h"
#include "core/export/step_range.h"
#include "core/export/svg.h"
#include "core/export/svg_style.h"
#include "core/spi/names.h"
#include "core/trace/tr.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"

// Compiled into a static library, where nothing refers to it: outside any namespace, as Qt asks.
static void usePlayerResources()
{
    Q_INIT_RESOURCE(player);
}

namespace halfclose {

namespace {

constexpr char playSign[] = "M4 2v12l10-6z";
constexpr qsizetype longestText = 1000; ///< of one text in the table

QString resource(const char *name)
{
    usePlayerResources();
    QFile file(QStringLiteral(":/player/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString shown(const QString &text)
{
    return htmlText(text.size() > longestText ? text.left(longestText) + u'…' : text);
}

QString element(const char *name, const char *className, const QString &inside)
{
    return inside.isEmpty() ? QString()
                            : QStringLiteral("<%1 class=\"%2\">%3</%1>").arg(QLatin1String(name), QLatin1String(className), inside);
}

QString seconds(double time)
{
    return QString::number(time, 'f', 3);
}

QString outcomeClass(PlayedStep::Outcome kind)
{
    switch (kind) {
    case PlayedStep::Outcome::Bad: return QStringLiteral("outcome bad");
    case PlayedStep::Outcome::Open: return QStringLiteral("outcome open");
    case PlayedStep::Outcome::Met:
    case PlayedStep::Outcome::None: break;
    }
    return QStringLiteral("outcome");
}

/// What is said aloud when the step has been played.
QString said(const PlayedStep &step, const QString &endpoint)
{
    const QString what = step.code.isEmpty() ? step.caption : step.code;
    return tr("Step %1, %2: %3 %4").arg(shown(step.label), shown(endpoint), shown(what), shown(step.outcome)).trimmed();
}

QString stepHtml(const PlayedStep &step, const QString &endpoint)
{
    const QString address = QString::fromLatin1(QUrl::toPercentEncoding(legalXml(step.label)));
    QString html = QStringLiteral("<div class=\"step\" data-label=\"%1\" data-stop=\"%2\" data-event=\"%3\"")
                       .arg(legalXml(step.label).toHtmlEscaped(), QString::number(step.stop), QString::number(step.event));
    // What was never started stays as it is.
    html += step.stop == 0 ? QStringLiteral(" data-from=\"Infinity\" data-to=\"0\"")
                           : QStringLiteral(" data-from=\"%1\" data-to=\"%2\"").arg(seconds(step.from), seconds(step.to));
    html += QStringLiteral(" data-said=\"%1\">").arg(said(step, endpoint));
    html += step.stop == 0 ? element("span", "label", QStringLiteral("(%1)").arg(shown(step.label)))
                           : QStringLiteral("<a class=\"label\" href=\"#%1\">(%2)</a>").arg(address, shown(step.label));
    html += u' ';
    if (!step.code.isEmpty())
        html += QStringLiteral("<code>%1</code>").arg(shown(step.code));
    html += element("span", "caption", shown(step.caption));
    if (!step.outcome.isEmpty())
        html += QStringLiteral("<span class=\"%1\">%2</span>").arg(outcomeClass(step.kind), shown(step.outcome));
    return html + QStringLiteral("</div>");
}

QString tableHtml(const PlayedTable &table)
{
    QString html = QStringLiteral("<table>\n<thead><tr>");
    for (const PlayedTable::Column &column : table.columns)
        html += QStringLiteral("<th scope=\"col\" class=\"%1\">%2</th>")
                    .arg(column.server ? QStringLiteral("server") : QStringLiteral("client"), shown(column.name));
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QList<PlayedTable::Cell> &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < row.size(); ++column) {
            html += QStringLiteral("<td>");
            for (const PlayedStep &step : row[column])
                html += stepHtml(step, table.columns[column].name);
            html += QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody>\n</table>\n");
}

QString ledgerHtml(const Verdict &verdict)
{
    QString html = QStringLiteral("<table>\n<thead><tr>");
    for (const QString &head : {tr("Bytes from"), tr("sent"), tr("delivered"), tr("read"), tr("lost"), tr("lost by"),
                                tr("disconnect data")})
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(head.toHtmlEscaped());
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const ConnectionVerdict &connection : verdict.connections) {
        for (const LedgerEntry &entry : connection.ledger) {
            html += QStringLiteral("<tr><td>%1</td>").arg(shown(entry.from.isEmpty() ? tr("the peer") : entry.from));
            for (const qint64 count : {entry.sent, entry.delivered, entry.read, entry.lost})
                html += QStringLiteral("<td class=\"number\">%1</td>").arg(count);
            const QString data = entry.disconnectData ? shown(dataText(*entry.disconnectData)) : QString();
            html += QStringLiteral("<td>%1</td><td>%2</td></tr>\n")
                        .arg(shown(lossText(entry)), data.isEmpty()           ? QString()
                                                     : entry.disconnectDataRead ? tr("%1, read").arg(data)
                                                                                : tr("%1, not read").arg(data));
        }
    }
    return html + QStringLiteral("</tbody>\n</table>\n");
}

QString verdictHtml(const Trace &trace)
{
    const Verdict verdict = verdictOf(trace);
    QString html = QStringLiteral("<section id=\"verdict\">\n<h2>%1</h2>\n<p>%2</p>\n")
                       .arg(shown(sentence(verdict)), shown(tableSentence(verdict)));
    if (!verdict.connections.isEmpty())
        html += QStringLiteral("<details>\n<summary>%1</summary>\n%2</details>\n").arg(tr("Ledger").toHtmlEscaped(), ledgerHtml(verdict));
    return html + QStringLiteral("</section>\n");
}

QString transportHtml()
{
    QString html = QStringLiteral("<div id=\"transport\" role=\"group\" aria-label=\"%1\">\n").arg(tr("Playing").toHtmlEscaped());
    // Signs are drawn: few fonts have them all. In a box of 16 by 16.
    const auto button = [&html](const char *id, const char *sign, const QString &name, const char *key,
                                const QString &more = {}) {
        html += QStringLiteral("<button type=\"button\" id=\"%1\" aria-label=\"%2\" title=\"%2 (%3)\"%4>"
                               "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"%5\"/></svg></button>\n")
                    .arg(QLatin1String(id), name.toHtmlEscaped(), QLatin1String(key), more, QLatin1String(sign));
    };
    button("start", "M2 3h2v10H2zM14 3v10L5 8z", tr("To the start"), "Home");
    button("back", "M12 3v10L4 8z", tr("Step back"), "←");
    button("play", playSign, tr("Play"), "Space",
           QStringLiteral(" data-play=\"%1\" data-pause=\"%2\" data-play-sign=\"%3\" data-pause-sign=\"M4 3h3v10H4zM9 3h3v10H9z\"")
               .arg(tr("Play").toHtmlEscaped(), tr("Pause").toHtmlEscaped(), QLatin1String(playSign)));
    button("forward", "M4 3h2v10H4zM8 3v10l7-5z", tr("Step"), "→");
    button("end", "M12 3h2v10h-2zM2 3v10l9-5z", tr("To the end"), "End");
    html += QStringLiteral("<input type=\"range\" id=\"scrubber\" min=\"0\" max=\"1\" step=\"any\" value=\"0\" aria-label=\"%1\"/>\n")
                .arg(tr("Moment of the run").toHtmlEscaped());
    html += QStringLiteral("<span id=\"place\" data-words=\"%1\"></span>\n</div>\n").arg(tr("step %1 of %2").toHtmlEscaped());
    return html + QStringLiteral("<div id=\"said\" class=\"aloud\" role=\"status\" aria-live=\"polite\"></div>\n");
}

/// Nothing comes from anywhere, and no script runs but this one.
QString policy(const QString &script)
{
    const QByteArray hash = QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%1'; base-uri 'none'; "
                          "form-action 'none'")
        .arg(QString::fromLatin1(hash));
}

} // namespace

QByteArray html(const Trace &trace, const ExportOptions &options)
{
    Diagram diagram(DiagramOptions{options.layers, options.time, false});
    diagram.extend(trace);
    const EventRange range = askedEvents(trace, options);
    const Motion motion(diagram, range.last, 0, range.first);
    const PlayedTable table = playedTable(trace, diagram, motion, options);
    ExportOptions inside = options;
    inside.captions = false;
    const QString title = shown(options.title.value_or(trace.header.title));
    const QString script = u'\n' + resource("player.js");

    QStringList stops;
    for (const Motion::Stop &stop : motion.stops())
        stops.append(seconds(stop.time));
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n").arg(sentencesLanguage());
    page += QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"%1\"/>\n").arg(policy(script));
    page += QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    page += QStringLiteral("<meta name=\"generator\" content=\"Halfclose " HALFCLOSE_VERSION "\"/>\n");
    page += QStringLiteral("<title>%1</title>\n<style>\n%2\n").arg(title, pageColours(options.theme)) + resource("player.css")
        + QStringLiteral("</style>\n</head>\n<body>\n");
    if (options.captions) {
        page += QStringLiteral("<header>\n<h1>%1</h1>\n").arg(title);
        page += element("p", "source", shown(table.source)) + QStringLiteral("\n</header>\n");
    }
    page += QStringLiteral("<main id=\"player\" style=\"--columns:%1\" data-stops=\"%2\">\n")
                .arg(QString::number(table.columns.size()), stops.join(u' '));
    page += QStringLiteral("<section id=\"table\" aria-label=\"%1\">\n").arg(tr("Table of the steps").toHtmlEscaped())
        + tableHtml(table) + QStringLiteral("</section>\n");
    page += QStringLiteral("<section id=\"timeline\" tabindex=\"0\" aria-label=\"%1\">\n").arg(tr("Timeline").toHtmlEscaped())
        + QString::fromUtf8(playedSvg(trace, inside)) + QStringLiteral("\n</section>\n</main>\n");
    if (options.captions)
        page += verdictHtml(trace);
    page += transportHtml() + QStringLiteral("<script>") + script + QStringLiteral("</script>\n</body>\n</html>\n");
    return page.toUtf8();
}

} // namespace halfclose
