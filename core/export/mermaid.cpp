// SPDX-License-Identifier: MIT
#include "core/export/mermaid.h"

#include "core/export/sequence_model.h"

namespace halfclose {

QString mermaidText(const QString &text)
{
    // Ends of statements and comments, entities, HTML, line breaks (\n), wrap: and $$ mathematics; the last two are
    // what Mermaid itself writes for an entity while it parses.
    constexpr QStringView special = u"#;%<>&\\:$`\ufb02\u00b6";
    QString out;
    for (const QChar c : text) {
        if (special.contains(c))
            out += u'#' + QString::number(c.unicode()) + u';';
        else
            out += c;
    }
    // No text at all would not parse.
    return out.trimmed().isEmpty() ? QStringLiteral("#160;") : out;
}

QByteArray mermaid(const Trace &trace, const ExportOptions &options)
{
    const SequenceModel model = sequenceModel(trace, options);
    const auto id = [](int participant) { return QStringLiteral("p%1").arg(participant); };
    QString out = QStringLiteral("sequenceDiagram\n");
    if (options.showsTitle() && !model.title.isEmpty())
        out += QStringLiteral("    title %1\n").arg(mermaidText(model.title));
    for (int i = 0; i < model.participants.size(); ++i)
        out += QStringLiteral("    participant %1 as %2\n").arg(id(i), mermaidText(model.participants[i]));
    QList<int> active(model.participants.size(), 0);
    for (const SequenceItem &item : model.items) {
        const QString text = mermaidText(item.text);
        switch (item.type) {
        case SequenceItem::Type::Call:
            out += QStringLiteral("    %1->>+%2: %3\n").arg(id(item.from), id(item.to), text);
            ++active[item.to];
            break;
        case SequenceItem::Type::Return:
            out += QStringLiteral("    %1-->>-%2: %3\n").arg(id(item.from), id(item.to), text);
            --active[item.from];
            break;
        case SequenceItem::Type::Message:
            out += QStringLiteral("    %1-)%2: %3\n").arg(id(item.from), id(item.to), text);
            break;
        case SequenceItem::Type::Lost:
            out += QStringLiteral("    %1-x%2: %3\n").arg(id(item.from), id(item.to), text);
            break;
        case SequenceItem::Type::Note:
        case SequenceItem::Type::Failure:
            out += QStringLiteral("    Note over %1: %2\n").arg(id(item.from), text);
            break;
        }
    }
    // A call that never returned stays active to the end.
    for (int i = 0; i < active.size(); ++i)
        out += QStringLiteral("    deactivate %1\n").arg(id(i)).repeated(active[i]);
    if (!model.closing.isEmpty() && !model.participants.isEmpty())
        out += QStringLiteral("    Note over %1,%2: %3\n")
                   .arg(id(0), id(int(model.participants.size()) - 1), mermaidText(model.closing));
    return out.toUtf8();
}

} // namespace halfclose
