// SPDX-License-Identifier: MIT
#include "core/export/plantuml.h"

#include "core/export/sequence_model.h"

namespace halfclose {

QString plantUmlText(const QString &text, bool inQuotes)
{
    // Letters, digits and what neither the language, its preprocessor nor its text markup (Creole) knows stand as
    // they are; so does what means something only when it stands twice. Everything else goes by its number.
    constexpr QStringView plain = u" .,()+?";
    constexpr QStringView plainAlone = u"_-/*=:\"";
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool alone = (i == 0 || text[i - 1] != c) && (i + 1 == text.size() || text[i + 1] != c);
        if (c.unicode() >= 0x80 || c.isLetterOrNumber() || plain.contains(c)
            || (alone && plainAlone.contains(c) && !(inQuotes && c == u'"')))
            out += c;
        else
            out += QStringLiteral("<U+%1>").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return out.trimmed().isEmpty() ? QStringLiteral("<U+00A0>") : out;
}

QByteArray plantUml(const Trace &trace, const ExportOptions &options)
{
    const SequenceModel model = sequenceModel(trace, options);
    const auto id = [](int participant) { return QStringLiteral("p%1").arg(participant); };
    QString out = QStringLiteral("@startuml\n");
    if (options.showsTitle() && !model.title.isEmpty())
        out += QStringLiteral("title %1\n").arg(plantUmlText(model.title));
    for (int i = 0; i < model.participants.size(); ++i)
        out += QStringLiteral("participant \"%2\" as %1\n").arg(id(i), plantUmlText(model.participants[i], true));
    QList<int> active(model.participants.size(), 0);
    for (const SequenceItem &item : model.items) {
        const QString text = plantUmlText(item.text);
        switch (item.type) {
        case SequenceItem::Type::Call:
            out += QStringLiteral("%1 -> %2: %3\nactivate %2\n").arg(id(item.from), id(item.to), text);
            ++active[item.to];
            break;
        case SequenceItem::Type::Return:
            out += QStringLiteral("%1 --> %2: %3\ndeactivate %1\n").arg(id(item.from), id(item.to), text);
            --active[item.from];
            break;
        case SequenceItem::Type::Message:
            out += QStringLiteral("%1 ->> %2: %3\n").arg(id(item.from), id(item.to), text);
            break;
        case SequenceItem::Type::Lost:
            out += QStringLiteral("%1 ->x %2: %3\n").arg(id(item.from), id(item.to), text);
            break;
        case SequenceItem::Type::Note:
            out += QStringLiteral("note over %1: %2\n").arg(id(item.from), text);
            break;
        case SequenceItem::Type::Failure:
            out += QStringLiteral("note over %1 #FFDDDD: %2\n").arg(id(item.from), text);
            break;
        }
    }
    for (int i = 0; i < active.size(); ++i)
        out += QStringLiteral("deactivate %1\n").arg(id(i)).repeated(active[i]);
    if (!model.closing.isEmpty() && !model.participants.isEmpty())
        out += QStringLiteral("note over %1, %2: %3\n")
                   .arg(id(0), id(int(model.participants.size()) - 1), plantUmlText(model.closing));
    return out.toUtf8() + "@enduml\n";
}

} // namespace halfclose
