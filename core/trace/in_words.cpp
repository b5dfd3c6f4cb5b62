// SPDX-License-Identifier: MIT
#include "core/trace/in_words.h"

#include <QRegularExpression>

#include "core/trace/tr.h"

namespace halfclose {

namespace {

// state_names.h and their values, reasons.h and what the providers say more closely; %1 stands for any text.
constexpr const char *said[] = {
    // States and their values.
    QT_TRANSLATE_NOOP("halfclose", "name"),
    QT_TRANSLATE_NOOP("halfclose", "provider"),
    QT_TRANSLATE_NOOP("halfclose", "connection"),
    QT_TRANSLATE_NOOP("halfclose", "local address"),
    QT_TRANSLATE_NOOP("halfclose", "remote address"),
    QT_TRANSLATE_NOOP("halfclose", "send half"),
    QT_TRANSLATE_NOOP("halfclose", "receive half"),
    QT_TRANSLATE_NOOP("halfclose", "unread bytes"),
    QT_TRANSLATE_NOOP("halfclose", "recorded events"),
    QT_TRANSLATE_NOOP("halfclose", "linger"),
    QT_TRANSLATE_NOOP("halfclose", "blocking"),
    QT_TRANSLATE_NOOP("halfclose", "last error"),
    QT_TRANSLATE_NOOP("halfclose", "disconnect data"),
    QT_TRANSLATE_NOOP("halfclose", "tcp state"),
    QT_TRANSLATE_NOOP("halfclose", "request waits"),
    QT_TRANSLATE_NOOP("halfclose", "request ended"),
    QT_TRANSLATE_NOOP("halfclose", "step started"),
    QT_TRANSLATE_NOOP("halfclose", "step met"),
    QT_TRANSLATE_NOOP("halfclose", "step failed"),
    QT_TRANSLATE_NOOP("halfclose", "step timed out"),
    QT_TRANSLATE_NOOP("halfclose", "step not reached"),
    QT_TRANSLATE_NOOP("halfclose", "step narrated"),
    QT_TRANSLATE_NOOP("halfclose", "run ended"),
    QT_TRANSLATE_NOOP("halfclose", "created"),
    QT_TRANSLATE_NOOP("halfclose", "bound"),
    QT_TRANSLATE_NOOP("halfclose", "listening"),
    QT_TRANSLATE_NOOP("halfclose", "connecting"),
    QT_TRANSLATE_NOOP("halfclose", "connected"),
    QT_TRANSLATE_NOOP("halfclose", "reset"),
    QT_TRANSLATE_NOOP("halfclose", "closed"),
    QT_TRANSLATE_NOOP("halfclose", "passed"),
    QT_TRANSLATE_NOOP("halfclose", "failed"),
    QT_TRANSLATE_NOOP("halfclose", "open"),
    QT_TRANSLATE_NOOP("halfclose", "ended"),
    QT_TRANSLATE_NOOP("halfclose", "shut (SD_SEND)"),
    QT_TRANSLATE_NOOP("halfclose", "shut (SD_RECEIVE)"),
    QT_TRANSLATE_NOOP("halfclose", "none"),
    QT_TRANSLATE_NOOP("halfclose", "yes"),
    QT_TRANSLATE_NOOP("halfclose", "no"),
    QT_TRANSLATE_NOOP("halfclose", "%1 bytes waiting"),
    QT_TRANSLATE_NOOP("halfclose", "read (%1 bytes)"),

    // Why.
    QT_TRANSLATE_NOOP("halfclose", "linger 0"),
    QT_TRANSLATE_NOOP("halfclose", "linger ran out"),
    QT_TRANSLATE_NOOP("halfclose", "unread data at close"),
    QT_TRANSLATE_NOOP("halfclose", "crash"),
    QT_TRANSLATE_NOOP("halfclose", "SD_RECEIVE with unread data"),
    QT_TRANSLATE_NOOP("halfclose", "data after SD_RECEIVE"),
    QT_TRANSLATE_NOOP("halfclose", "data after close"),
    QT_TRANSLATE_NOOP("halfclose", "peer abort"),
    QT_TRANSLATE_NOOP("halfclose", "protocol error"),
    QT_TRANSLATE_NOOP("halfclose", "limit exceeded"),
    QT_TRANSLATE_NOOP("halfclose", "timed out"),
    QT_TRANSLATE_NOOP("halfclose", "system failure"),
    QT_TRANSLATE_NOOP("halfclose", "rejected"),
    QT_TRANSLATE_NOOP("halfclose", "backlog full"),
    QT_TRANSLATE_NOOP("halfclose", "run stopped"),
    QT_TRANSLATE_NOOP("halfclose",
        "held back by the engine until the server has decided, for no kernel holds a handshake back (SO_CONDITIONAL_ACCEPT)"),

    // What the system failed in.
    QT_TRANSLATE_NOOP("halfclose", "connection refused"),
    QT_TRANSLATE_NOOP("halfclose", "connection reset by the peer"),
    QT_TRANSLATE_NOOP("halfclose", "the connection no longer takes data"),
    QT_TRANSLATE_NOOP("halfclose", "address unreachable"),
    QT_TRANSLATE_NOOP("halfclose", "address already in use"),
    QT_TRANSLATE_NOOP("halfclose", "no such address or no free port"),
    QT_TRANSLATE_NOOP("halfclose", "no free descriptors"),
    QT_TRANSLATE_NOOP("halfclose", "no memory for buffers"),
    QT_TRANSLATE_NOOP("halfclose", "not connected"),
    QT_TRANSLATE_NOOP("halfclose", "not allowed"),
    QT_TRANSLATE_NOOP("halfclose", "not supported by this system"),
    QT_TRANSLATE_NOOP("halfclose", "the system refused"),
    QT_TRANSLATE_NOOP("halfclose", "the listener was closed"),

    // What a peer's session protocol had wrong.
    QT_TRANSLATE_NOOP("halfclose", "%1 cannot have %2 octets"),
    QT_TRANSLATE_NOOP("halfclose", "%1 comes twice"),
    QT_TRANSLATE_NOOP("halfclose", "%1 does not belong here"),
    QT_TRANSLATE_NOOP("halfclose", "%1 has a bad length"),
    QT_TRANSLATE_NOOP("halfclose", "%1 inside a message"),
    QT_TRANSLATE_NOOP("halfclose", "%1 is missing"),
    QT_TRANSLATE_NOOP("halfclose", "%1 is out of order"),
    QT_TRANSLATE_NOOP("halfclose", "%1 octets follow an SPDU that stands alone"),
    QT_TRANSLATE_NOOP("halfclose", "%1 octets of callee data"),
    QT_TRANSLATE_NOOP("halfclose", "%1 octets of caller data"),
    QT_TRANSLATE_NOOP("halfclose", "%1 octets of disconnect data"),
    QT_TRANSLATE_NOOP("halfclose", "%1 octets of user data are too many"),
    QT_TRANSLATE_NOOP("halfclose", "DATA is out of order"),
    QT_TRANSLATE_NOOP("halfclose", "DATA without its enclosure item"),
    QT_TRANSLATE_NOOP("halfclose", "GT before data must be empty"),
    QT_TRANSLATE_NOOP("halfclose", "GT must be followed by data"),
    QT_TRANSLATE_NOOP("halfclose", "QoS parameter %1 cannot have %2 octets"),
    QT_TRANSLATE_NOOP("halfclose", "TPKT length %1 under 7"),
    QT_TRANSLATE_NOOP("halfclose", "TPKT version %1 instead of 3"),
    QT_TRANSLATE_NOOP("halfclose", "TSDUs too small for any data"),
    QT_TRANSLATE_NOOP("halfclose", "a CR has at most 128 octets"),
    QT_TRANSLATE_NOOP("halfclose", "a CR or CC has at least 7 octets"),
    QT_TRANSLATE_NOOP("halfclose", "a CR's destination reference must be 0"),
    QT_TRANSLATE_NOOP("halfclose", "a DR has at least 7 octets"),
    QT_TRANSLATE_NOOP("halfclose", "a DT's LI must be %1, not %2"),
    QT_TRANSLATE_NOOP("halfclose", "a DT's number must be 0 in class 0"),
    QT_TRANSLATE_NOOP("halfclose", "a TPDU has at least 2 octets"),
    QT_TRANSLATE_NOOP("halfclose", "a TPDU of %1 octets where %2 were agreed on"),
    QT_TRANSLATE_NOOP("halfclose", "a TPDU size must be 07 to 0D"),
    QT_TRANSLATE_NOOP("halfclose", "a TPDU's LI says %1 where %2 octets follow"),
    QT_TRANSLATE_NOOP("halfclose", "a TSDU is empty"),
    QT_TRANSLATE_NOOP("halfclose", "a TSDU of %1 octets where %2 were agreed on"),
    QT_TRANSLATE_NOOP("halfclose", "a message begins inside a message"),
    QT_TRANSLATE_NOOP("halfclose", "a message goes on that has not begun"),
    QT_TRANSLATE_NOOP("halfclose", "a message over %1 octets"),
    QT_TRANSLATE_NOOP("halfclose", "a parameter reaches over its CR's or CC's end"),
    QT_TRANSLATE_NOOP("halfclose", "a preferred maximum TPDU size must be 1 to 4 octets and not 0"),
    QT_TRANSLATE_NOOP("halfclose", "a version must be 1 octet"),
    QT_TRANSLATE_NOOP("halfclose", "address unknown"),
    QT_TRANSLATE_NOOP("halfclose", "an ER has at least 5 octets"),
    QT_TRANSLATE_NOOP("halfclose", "an SPDU has a bad length"),
    QT_TRANSLATE_NOOP("halfclose", "an SPDU over %1 octets"),
    QT_TRANSLATE_NOOP("halfclose", "an abort with user data must be by the user"),
    QT_TRANSLATE_NOOP("halfclose", "an enclosure item without segmenting"),
    QT_TRANSLATE_NOOP("halfclose", "bad length"),
    QT_TRANSLATE_NOOP("halfclose", "class %1 without class 0 as an alternative"),
    QT_TRANSLATE_NOOP("halfclose", "congestion at connect time"),
    QT_TRANSLATE_NOOP("halfclose", "congestion at the called address"),
    QT_TRANSLATE_NOOP("halfclose", "data has parameters other than an enclosure item"),
    QT_TRANSLATE_NOOP("halfclose", "duplex is not offered"),
    QT_TRANSLATE_NOOP("halfclose", "duplicate reference"),
    QT_TRANSLATE_NOOP("halfclose", "enclosure %1 is unknown"),
    QT_TRANSLATE_NOOP("halfclose", "implementation restriction"),
    QT_TRANSLATE_NOOP("halfclose", "a CONNECT over %1 octets"),
    QT_TRANSLATE_NOOP("halfclose", "negotiation failed"),
    QT_TRANSLATE_NOOP("halfclose", "no user at the called address"),
    QT_TRANSLATE_NOOP("halfclose", "normal disconnect"),
    QT_TRANSLATE_NOOP("halfclose", "only an abort for a protocol error reflects"),
    QT_TRANSLATE_NOOP("halfclose", "only the last DT of a TSDU may be empty"),
    QT_TRANSLATE_NOOP("halfclose", "parameter %1"),
    QT_TRANSLATE_NOOP("halfclose", "parameter C2 is for more than 512 octets"),
    QT_TRANSLATE_NOOP("halfclose", "parameter C2 needs version 2"),
    QT_TRANSLATE_NOOP("halfclose", "proposed protocol versions not supported"),
    QT_TRANSLATE_NOOP("halfclose", "protocol versions %1 are not supported"),
    QT_TRANSLATE_NOOP("halfclose", "reason %1"),
    QT_TRANSLATE_NOOP("halfclose", "reason not specified"),
    QT_TRANSLATE_NOOP("halfclose", "refused by the called user"),
    QT_TRANSLATE_NOOP("halfclose", "refused by the called user, with data"),
    QT_TRANSLATE_NOOP("halfclose", "refused by the called user: temporary congestion"),
    QT_TRANSLATE_NOOP("halfclose", "refused, reason %1"),
    QT_TRANSLATE_NOOP("halfclose", "refused, reason not specified"),
    QT_TRANSLATE_NOOP("halfclose", "session selector unknown"),
    QT_TRANSLATE_NOOP("halfclose", "session user not attached"),
    QT_TRANSLATE_NOOP("halfclose", "the ACCEPT does not select duplex"),
    QT_TRANSLATE_NOOP("halfclose", "the ACCEPT selects a version that was not offered"),
    QT_TRANSLATE_NOOP("halfclose", "the ACCEPT selects options that were not offered"),
    QT_TRANSLATE_NOOP("halfclose", "the CC answers another CR"),
    QT_TRANSLATE_NOOP("halfclose", "the CC has class %1"),
    QT_TRANSLATE_NOOP("halfclose", "the CC raises the TPDU size"),
    QT_TRANSLATE_NOOP("halfclose", "the CR was rejected, cause %1"),
    QT_TRANSLATE_NOOP("halfclose", "the peer closed the transport without ending the session"),
    QT_TRANSLATE_NOOP("halfclose", "the peer's transport gave up: %1"),
    QT_TRANSLATE_NOOP("halfclose", "the rest of the user data is announced in PI 60"),
    QT_TRANSLATE_NOOP("halfclose", "the transport was reset"),
    QT_TRANSLATE_NOOP("halfclose", "too much user data in a CR or CC"),
    QT_TRANSLATE_NOOP("halfclose", "unknown SPDU %1"),
    QT_TRANSLATE_NOOP("halfclose", "unknown TPDU type %1"),
    QT_TRANSLATE_NOOP("halfclose", "unknown parameter %1 in a CC"),
    QT_TRANSLATE_NOOP("halfclose", "user data comes both as C1 and as C2"),
    QT_TRANSLATE_NOOP("halfclose", "user data in a REFUSE needs reason 02"),
};

struct Pattern
{
    QRegularExpression expression;
    const char *text;
};

QList<Pattern> patterns()
{
    QList<Pattern> list;
    for (const char *text : said) {
        QString expression = QRegularExpression::escape(QString::fromLatin1(text));
        if (!expression.contains(QLatin1String("\\%")))
            continue;
        for (const QLatin1String place : {QLatin1String("\\%1"), QLatin1String("\\%2")})
            expression.replace(place, QStringLiteral("(.+)"));
        list.append({QRegularExpression(QRegularExpression::anchoredPattern(expression)), text});
    }
    return list;
}

QString matched(const QString &text)
{
    static const QList<Pattern> known = patterns();
    for (const Pattern &pattern : known) {
        const QRegularExpressionMatch match = pattern.expression.match(text);
        if (!match.hasMatch())
            continue;
        QString words = tr(pattern.text).arg(inWords(match.captured(1)));
        return match.lastCapturedIndex() > 1 ? words.arg(match.captured(2)) : words;
    }
    return {};
}

} // namespace

QString inWords(const QString &text)
{
    if (text.isEmpty() || sentencesLanguage() == QLatin1String("en"))
        return text;
    for (const char *words : said) {
        if (text == QLatin1String(words))
            return tr(words);
    }
    if (const QString words = matched(text); !words.isEmpty())
        return words;
    const qsizetype colon = text.indexOf(QLatin1String(": "));
    return colon < 0 ? text : QStringLiteral("%1: %2").arg(inWords(text.left(colon)), inWords(text.mid(colon + 2)));
}

} // namespace halfclose
