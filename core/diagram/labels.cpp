// SPDX-License-Identifier: MIT
#include "core/diagram/labels.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include <QCoreApplication>
#include <QLocale>

#include "core/diagram/step_row.h"
#include "core/spi/names.h"
#include "core/trace/in_words.h"

namespace halfclose {

namespace {

// session-protocol.md: the code of each SPDU, as protocol analysers print it.
constexpr std::pair<const char16_t *, const char16_t *> units[] = {
    {u"CR", u"X.224 CR"}, {u"CC", u"X.224 CC"}, {u"DR", u"X.224 DR"}, {u"ER", u"X.224 ER"},
    {u"CONNECT", u"X.225 CN"}, {u"ACCEPT", u"X.225 AC"}, {u"REFUSE", u"X.225 RF"}, {u"DATA", u"X.225 DT"},
    {u"FINISH", u"X.225 FN"}, {u"DISCONNECT", u"X.225 DN"}, {u"ABORT", u"X.225 AB"}, {u"ABORT ACCEPT", u"X.225 AA"},
};

bool isTransportPacket(QByteArrayView octets)
{
    return octets.size() >= 4 && octets[0] == 3 && octets[1] == 0;
}

QString counted(qint64 bytes)
{
    return bytes == 1 ? QCoreApplication::translate("Diagram", "1 byte")
                      : QCoreApplication::translate("Diagram", "%1 bytes").arg(bytes);
}

} // namespace

QString shortened(QByteArrayView utf8, qsizetype atMost)
{
    const bool cut = utf8.size() > atMost;
    if (cut) {
        qsizetype end = atMost;
        while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
            --end;
        utf8 = utf8.first(end);
    }
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode());
        else if (c.unicode() == 0x7F)
            c = QChar(0x2421);
    }
    return cut ? text + u'…' : text;
}

QString callName(const Trace &trace, const Event &call, Vocabulary vocabulary)
{
    const QString &name = trace.text(call.name);
    return vocabulary == Vocabulary::Spi && call.layer == Layer::Api ? spiName(name) : name;
}

QString callLabel(const Trace &trace, const Event &call, Vocabulary vocabulary)
{
    return callName(trace, call, vocabulary) + u'(' + shortened(call.arguments) + u')';
}

QString resultLabel(const Event &returned)
{
    const QString outcome = returned.arguments.isEmpty() ? QString::number(returned.result) : shortened(returned.arguments);
    return (returned.error != 0 ? QStringLiteral("✕ ") : QStringLiteral("→ ")) + outcome;
}

QString messageLabel(const Trace &trace, const Event &message)
{
    QString label = trace.text(message.name);
    if (!message.arguments.isEmpty())
        label += u' ' + shortened(message.arguments);
    if (message.note != Symbol::None)
        label += QStringLiteral(" (%1)").arg(inWords(trace.text(message.note)));
    return label;
}

QString messageCaption(const Trace &trace, const Event &message)
{
    const QString size = message.result > 0 ? counted(message.result) : QString();
    if (!isTransportPacket(message.data))
        return size;
    for (const auto &[name, unit] : units) {
        if (trace.text(message.name) == QStringView(name)) {
            const QString protocol = QString::fromUtf16(unit);
            return size.isEmpty() ? protocol : QStringLiteral("%1, %2").arg(protocol, size);
        }
    }
    return size;
}

bool hasMessageCaption(const Event &message)
{
    return message.result > 0 || isTransportPacket(message.data);
}

MessageKind messageKind(QStringView name)
{
    for (const QStringView abortive : {u"RST", u"ABORT", u"ABORT ACCEPT", u"REFUSE", u"DR", u"ER"}) {
        if (name == abortive)
            return MessageKind::Abortive;
    }
    return name == QStringView(u"FIN") ? MessageKind::Ending : MessageKind::Data;
}

QString stepCode(const Event &started, Vocabulary vocabulary)
{
    QString code = shortened(started.arguments);
    const qsizetype end = code.indexOf(u'(');
    if (vocabulary == Vocabulary::Api || end <= 0 || stepKind(started.arguments) != StepKind::Call)
        return code;
    const qsizetype start = code.lastIndexOf(u' ', end) + 1;
    return code.replace(start, end - start, spiName(code.mid(start, end - start)));
}

std::string decimalPoint()
{
    return QLocale().decimalPoint().toStdString();
}

QString timeText(std::chrono::nanoseconds time, std::string_view point)
{
    std::string text;
    appendTimeText(text, time, point);
    return QString::fromStdString(text);
}

void appendTimeText(std::string &out, std::chrono::nanoseconds time, std::string_view point)
{
    struct Unit
    {
        qint64 below; ///< nanoseconds that would be rounded up to a thousand of it
        quint64 part; ///< nanoseconds in what the last digit counts
        quint64 parts; ///< of those in one of it: 10 for one digit
        std::string_view name;
    };
    static constexpr Unit units[] = {{999'950, 100, 10, " µs"},
                                     {999'995'000, 10'000, 100, " ms"},
                                     {std::numeric_limits<qint64>::max(), 1'000'000, 1'000, " s"}};
    const qint64 count = time.count();
    const Unit &unit = count < units[0].below ? units[0] : count < units[1].below ? units[1] : units[2];
    const quint64 size = count < 0 ? 0 - quint64(count) : quint64(count);
    const quint64 parts = (size + unit.part / 2) / unit.part;
    char digits[24]; // for any number of 64 bits
    if (count < 0 && parts > 0)
        out += '-';
    out.append(digits, std::to_chars(digits, digits + sizeof digits, parts / unit.parts).ptr);
    out += point;
    // A leading 1, which is not shown, keeps the zeros behind it.
    out.append(digits + 1, std::to_chars(digits, digits + sizeof digits, unit.parts + parts % unit.parts).ptr);
    out += unit.name;
}

} // namespace halfclose
