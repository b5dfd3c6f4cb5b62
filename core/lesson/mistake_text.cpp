// SPDX-License-Identifier: MIT
#include "core/lesson/mistake_text.h"

#include "core/lesson/wording.h"

namespace halfclose {
namespace {

bool steers(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides, zero-width characters
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString withoutControls(const QString &text)
{
    QString harmless;
    for (const QChar c : text) {
        if (!steers(c))
            harmless += c;
        else if (c.unicode() < 0x100)
            harmless += QStringLiteral("\\x") + QString::number(c.unicode(), 16).rightJustified(2, u'0').toUpper();
        else
            harmless += QStringLiteral("\\u{%1}").arg(QString::number(c.unicode(), 16).toUpper());
    }
    return harmless;
}

QString mistakeText(const QString &file, const Mistake &mistake)
{
    return withoutControls(QStringLiteral("%1:%2:%3: %4: %5")
                               .arg(file, QString::number(mistake.at.line), QString::number(mistake.at.column),
                                   Wording::tr("error"), mistake.message));
}

} // namespace halfclose
