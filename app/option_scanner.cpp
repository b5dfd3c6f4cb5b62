// One pass over the words, left to right; the first mistake ends it.
// SPDX-License-Identifier: MIT
#include "app/option_scanner.h"


#include "core/lesson/suggestion.h"
#include "core/trace/tr.h"

namespace halfclose {
namespace {

QString nameWithDashes(const Option &option)
{
    return QStringLiteral("--") + option.name;
}

/// What one word that begins with a dash says.
struct OptionWord
{
    const Option *option = nullptr;
    bool hasValue = false; ///< in the same word
    QString value;
};

OptionWord readWord(const QString &word, const QList<Option> &options)
{
    OptionWord read;
    if (word.startsWith(QLatin1String("--"))) {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        for (const Option &option : options) {
            if (option.name == name)
                read.option = &option;
        }
        read.hasValue = equals >= 0;
        read.value = read.hasValue ? word.mid(equals + 1) : QString();
        return read;
    }
    for (const Option &option : options) {
        if (option.letter == word[1])
            read.option = &option;
    }
    read.hasValue = word.size() > 2;
    read.value = word.mid(2);
    return read;
}

QString unknownOption(const QString &word, const CommandInfo &command)
{
    QStringList known{QStringLiteral("--help"), QStringLiteral("--version")};
    for (const Option &option : command.options)
        known.append(nameWithDashes(option));
    const QString name = word.section(u'=', 0, 0);
    const QString sentence = command.name.isEmpty() ? tr("unknown option '%1'").arg(name)
                                                    : tr("%1 has no option '%2'").arg(command.name, name);
    return sentence + didYouMean(name, known);
}

QString badValue(const Option &option, const QString &value)
{
    const QStringList choices = option.choices();
    if (option.value.isEmpty() || choices.isEmpty() || choices.contains(value))
        return {};
    return tr("%1 takes %2, not '%3'").arg(nameWithDashes(option), choices.join(QStringLiteral(", ")), value)
        + didYouMean(value, choices);
}

} // namespace

Scan scanOptions(const QStringList &words, const CommandInfo &command)
{
    QList<Option> options = command.options;
    options.append({QStringLiteral("help"), {}, {}, u'h'});
    options.append({QStringLiteral("version"), {}, {}, {}});
    Scan scan;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--")) {
            scan.operands += words.mid(i + 1);
            break;
        }
        if (!words[i].startsWith(u'-') || words[i] == QLatin1String("-")) {
            scan.operands.append(words[i]);
            continue;
        }
        OptionWord read = readWord(words[i], options);
        if (!read.option) {
            scan.mistake = unknownOption(words[i], command);
            return scan;
        }
        const Option &option = *read.option;
        const bool takesValue = !option.value.isEmpty();
        if (!takesValue && read.hasValue) {
            scan.mistake = tr("%1 takes no value").arg(nameWithDashes(option));
            return scan;
        }
        if (takesValue && !read.hasValue) {
            if (i + 1 == words.size() || words[i + 1].startsWith(QLatin1String("--"))) {
                scan.mistake = tr("%1 needs a value: %2").arg(nameWithDashes(option), option.value);
                return scan;
            }
            read.value = words[++i];
        }
        scan.mistake = badValue(option, read.value);
        if (!scan.mistake.isEmpty())
            return scan;
        scan.help = option.name == QLatin1String("help");
        scan.version = option.name == QLatin1String("version");
        if (scan.help || scan.version)
            return scan;
        scan.values.insert(option.name, read.value);
    }
    return scan;
}

} // namespace halfclose
