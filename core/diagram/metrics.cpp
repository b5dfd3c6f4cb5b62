// SPDX-License-Identifier: MIT
#include "core/diagram/metrics.h"

#include <QString>

namespace halfclose {

QString elided(const DiagramMetrics &metrics, TextRole role, const QString &text, double width)
{
    if (text.isEmpty() || metrics.width(role, text) <= width)
        return text;
    const double room = width - metrics.width(role, u"…");
    qsizetype fits = 0;
    qsizetype tooMany = text.size();
    while (tooMany - fits > 1) {
        const qsizetype middle = (fits + tooMany) / 2;
        (metrics.width(role, QStringView(text).first(middle)) <= room ? fits : tooMany) = middle;
    }
    if (fits > 0 && text.at(fits - 1).isHighSurrogate())
        --fits;
    return fits < 2 ? QString() : text.first(fits) + u'…';
}

} // namespace halfclose
