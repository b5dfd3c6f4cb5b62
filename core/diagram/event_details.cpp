// SPDX-License-Identifier: MIT
#include "core/diagram/event_details.h"

#include "core/diagram/event_teller.h"

namespace halfclose {

namespace {

QString unicode(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

EventDetails eventDetails(const Trace &trace, const Diagram &diagram, quint64 sequence, quint64 shown, Vocabulary vocabulary)
{
    EventTeller teller(trace, diagram, vocabulary);
    teller.tell(sequence, shown);
    EventDetails details{unicode(teller.title()), {}};
    for (const EventTeller::Row &row : teller.rows())
        details.rows.append({unicode(row.what), unicode(teller.value(row))});
    return details;
}

QString EventDetails::sentence() const
{
    QStringList parts{title};
    for (const auto &[what, value] : rows)
        parts.append(QStringLiteral("%1: %2").arg(what, value));
    return parts.join(QStringLiteral("; "));
}

QString EventDetails::html() const
{
    if (title.isEmpty())
        return {};
    QString text = QStringLiteral("<b>%1</b><table>").arg(title.toHtmlEscaped());
    for (const auto &[what, value] : rows)
        text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(what.toHtmlEscaped(), value.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

} // namespace halfclose
