// SPDX-License-Identifier: MIT
#include "core/export/markup_text.h"

#include "core/export/terminal_text.h"

namespace halfclose {

QString legalXml(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || unit == 0xFFFE || unit == 0xFFFF
                 || text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString htmlText(const QString &text)
{
    return printable(text).toHtmlEscaped();
}

} // namespace halfclose
