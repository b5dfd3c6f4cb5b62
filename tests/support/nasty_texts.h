// Texts that break careless writers of diagrams, tables and terminals.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace halfclose::test {

/// 300 of them and a few more: every character that some format gives a meaning, alone, doubled and among letters;
/// markup of each export format; scripts that are not Latin; what is not text at all.
inline QStringList nastyTexts()
{
    QStringList texts{
        QString(), QStringLiteral(" "), QStringLiteral("end"), QStringLiteral("end note"), QStringLiteral("wrap:x"),
        QStringLiteral("%%{init: {}}%%"), QStringLiteral("%% comment"), QStringLiteral("#59;"), QStringLiteral("#quot;"),
        QStringLiteral("a;b"), QStringLiteral("a\nb"), QStringLiteral("a\\nb"), QStringLiteral("a\r\nb"),
        QStringLiteral("<br/>"), QStringLiteral("<script>alert(1)</script>"), QStringLiteral("&lt;&#60;&amp;"),
        QStringLiteral("$$x^2$$"), QStringLiteral("@enduml"), QStringLiteral("@startuml"), QStringLiteral("!include /etc/passwd"),
        QStringLiteral("%date()"), QStringLiteral("%getenv(\"HOME\")"), QStringLiteral("<&star>"), QStringLiteral("<:smile:>"),
        QStringLiteral("<U+0041>"), QStringLiteral("[[http://example.org x]]"), QStringLiteral("' comment"),
        QStringLiteral("/' comment '/"), QStringLiteral("**bold** //it// __u__ --s-- ~~w~~ \"\"m\"\""),
        QStringLiteral("== divider =="), QStringLiteral("... wait ..."), QStringLiteral("A -> B: x"),
        QStringLiteral("| a | b |"), QStringLiteral("|---|---|"), QStringLiteral("`code`"), QStringLiteral("``"),
        QStringLiteral("(1) `closesocket(s)`"), QStringLiteral("[x](y) ![z](w)"), QStringLiteral("---"),
        QStringLiteral("]]>"), QStringLiteral("<!--"), QStringLiteral("-->"), QStringLiteral("\x1b[31m"),
        QStringLiteral("\x1b]0;title\x07"), QString(QChar(0)), QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
        QStringLiteral(u"\u05E9\u05DC\u05D5\u05DD"), QStringLiteral(u"\u202Eevil"), QStringLiteral(u"\u2066x\u2069"),
        QStringLiteral(u"\u6F22\u5B57"), QStringLiteral(u"e\u0301\u0301\u0301"), QStringLiteral(u"\U0001F600"),
        QStringLiteral(u"\U0001F468\u200D\U0001F469\u200D\U0001F467"), QStringLiteral(u"\u2028\u2029"), QString(QChar(0xD800)),
        QStringLiteral(u"\uFB02\u00B0\u00B0x\u00B6\u00DF"), QStringLiteral(u"\uFFFD\uFEFF\uFFFF"), QStringLiteral(u"\u009B31m"),
        QString(65536, u'x'), QString(65536, u'<'), QString(300, u'`'), QString(300, u'#'),
    };
    for (char16_t c = 1; c < 0x7F; ++c) {
        if (QChar(c).isLetterOrNumber())
            continue;
        const QChar character(c);
        texts << QString(character) << QString(2, character) << QStringLiteral("a") + character + QStringLiteral("b")
              << QStringLiteral("a ") + QString(2, character) + QStringLiteral(" b") << QString(5, character);
    }
    return texts;
}

} // namespace halfclose::test
