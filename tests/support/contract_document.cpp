// Enough of Markdown to cut a contract into its promises.
// SPDX-License-Identifier: MIT
#include "tests/support/contract_document.h"

#include <QFile>
#include <QRegularExpression>

#include "tests/support/places.h"

namespace halfclose {
namespace {

class Cutter
{
public:
    QStringList cut(const QString &document)
    {
        const QStringList lines = document.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString &line = lines[i];
            if (line.startsWith(QLatin1String("```")))
                fence(line);
            else if (m_inCode)
                code(line);
            else if (line.startsWith(u'|'))
                row(line, i + 1 < lines.size() ? lines[i + 1] : QString());
            else
                prose(line);
        }
        flush();
        return m_promises;
    }

private:
    void fence(const QString &line)
    {
        flush();
        m_inCode = !m_inCode;
        m_oneBlock = line.size() > 3;
    }
    void code(const QString &line)
    {
        if (m_oneBlock)
            m_paragraph += u' ' + line;
        else if (!line.trimmed().isEmpty())
            m_promises.append(line.simplified());
    }
    void row(const QString &line, const QString &next)
    {
        static const QRegularExpression rule(QStringLiteral("^\\|[-| ]+$"));
        flush();
        if (!rule.match(line).hasMatch() && !rule.match(next).hasMatch())
            m_promises.append(line.simplified());
    }
    void prose(const QString &line)
    {
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(QLatin1String("- ")))
            flush();
        if (!line.startsWith(u'#'))
            m_paragraph += u' ' + line;
    }
    void flush()
    {
        static const QRegularExpression end(QStringLiteral("(?<=[.;!?]) (?=[A-Za-z0-9`(*])"));
        const QString text = m_paragraph.simplified();
        m_paragraph.clear();
        if (m_inCode && m_oneBlock)
            m_promises.append(text);
        else if (!text.isEmpty())
            m_promises.append(text.split(end));
    }

    QStringList m_promises;
    QString m_paragraph;
    bool m_inCode = false;
    bool m_oneBlock = false;
};

} // namespace

QString contractDocument(const char *file)
{
    for (const char *folder : {"/../shared/", "/../../shared/"}) {
        QFile document(test::sourceDirectory() + QLatin1String(folder) + QLatin1String(file));
        if (document.open(QIODevice::ReadOnly))
            return QString::fromUtf8(document.readAll());
    }
    return {};
}

QStringList promisesOf(const QString &document)
{
    return Cutter().cut(document);
}

} // namespace halfclose
